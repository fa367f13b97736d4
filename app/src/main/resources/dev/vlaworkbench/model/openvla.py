# The forward pass of OpenVLA as TorchScript, in the dialect of a saved module: one statement per line, aten operators.
# Shapes: N = 1 + 256 + M positions, n = rows in the hidden stream, S = capacity of the cache, D = hidden size,
# H = query heads, G = key/value heads, d = head size.
class OpenVla(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  device : str
  dtype : int
  weights : List[List[Tensor]]
  tower_depths : List[int]
  tower_heads : List[int]
  tower_prefixes : List[int]
  layer_count : int
  heads : int
  kv_heads : int
  head_size : int
  norm_eps : float
  rope_cos : List[Tensor]
  rope_sin : List[Tensor]
  pixel_scales : List[Tensor]
  tower_inputs : List[Tensor]
  tower_outputs : List[Tensor]
  features : List[Tensor]
  prompts : List[Tensor]
  caches : List[Tensor]
  hidden : List[Tensor]
  positions : List[Tensor]
  all_positions : List[Tensor]
  lane_keys : List[Tensor]
  lane_starts : List[Tensor]
  answer_seen : List[Tensor]
  capture_sum : List[Tensor]
  capture_layers : List[Tensor]
  capture_entropies : List[Tensor]
  capture_queries : List[Tensor]
  capture_done : List[Tensor]
  boundary : List[Tensor]

  def configure(self: __torch__.OpenVla,
    device: str,
    dtype: int,
    tower_depths: List[int],
    tower_heads: List[int],
    tower_prefixes: List[int],
    decoder: List[int],
    norm_eps: float,
    rope_theta: float,
    capacity: int,
    pixel_scales: Tensor) -> int:
    self.device = device
    self.dtype = dtype
    self.tower_depths = tower_depths
    self.tower_heads = tower_heads
    self.tower_prefixes = tower_prefixes
    self.layer_count = decoder[0]
    self.heads = decoder[1]
    self.kv_heads = decoder[2]
    self.head_size = decoder[3]
    self.norm_eps = norm_eps
    where = torch.device(device)
    half = torch.arange(0, self.head_size, 2, dtype=6, layout=None, device=where)
    frequencies = torch.reciprocal(torch.pow(rope_theta, torch.div(half, float(self.head_size))))
    steps = torch.arange(0, capacity, 1, dtype=6, layout=None, device=where)
    angles = torch.mul(torch.unsqueeze(steps, 1), torch.unsqueeze(frequencies, 0))
    cos = torch.cat([torch.cos(angles), torch.cos(angles)], 1)
    # halves change places instead of rotate_half, so the first half's sine carries its minus sign
    sin = torch.cat([torch.neg(torch.sin(angles)), torch.sin(angles)], 1)
    groups = torch.floordiv(self.heads, self.kv_heads)
    rotated = groups + 1
    cos = torch.expand(torch.unsqueeze(cos, 1), [-1, rotated, -1])
    sin = torch.expand(torch.unsqueeze(sin, 1), [-1, rotated, -1])
    one = torch.ones([capacity, 1, self.head_size], dtype=6, layout=None, device=where)
    # queries and keys turn, values pass: one table for the fused projection
    cos = torch.unsqueeze(torch.cat([cos, one], 1), 2)
    sin = torch.unsqueeze(torch.cat([sin, torch.zeros_like(one)], 1), 2)
    self.rope_cos = [torch.contiguous(cos)]
    self.rope_sin = [torch.contiguous(sin)]
    self.pixel_scales = [torch.to(pixel_scales, where, 6, False, True)]
    # the rows of a tree lie behind those of the answer's places until they are put there
    self.answer_seen = [torch.zeros([70, 256], dtype=6, layout=None, device=where)]
    empty = annotate(List[Tensor], [])
    empty2 = annotate(List[Tensor], [])
    empty3 = annotate(List[Tensor], [])
    empty4 = annotate(List[Tensor], [])
    empty5 = annotate(List[Tensor], [])
    self.weights = [empty, empty2, empty3, empty4, empty5]
    return 0

  # Adds the next weight of a group: parts joined along their first dimension, rows scaled where a scale is given.
  def add_weight(self: __torch__.OpenVla,
    group: int,
    parts: List[Tensor],
    scale: Tensor) -> int:
    where = torch.device(self.device)
    joined = torch.to(parts[0], where, 6, False, True)
    if torch.gt(torch.len(parts), 1):
      moved = annotate(List[Tensor], [])
      for part in parts:
        _0 = torch.append(moved, torch.to(part, where, self.dtype, False, True))
      joined = torch.cat(moved, 0)
    if torch.gt(torch.numel(scale), 0):
      rows = torch.to(scale, where, 6, False, True)
      if torch.eq(torch.dim(joined), 2):
        joined = torch.mul(joined, torch.unsqueeze(rows, 1))
      else:
        joined = torch.mul(joined, rows)
    kept = torch.contiguous(torch.to(joined, where, self.dtype, False, False))
    target = self.weights[group]
    _1 = torch.append(target, kept)
    return torch.len(target)

  # Makes room for the next weight of a group.
  def add_empty(self: __torch__.OpenVla,
    group: int,
    shape: List[int]) -> int:
    target = self.weights[group]
    _0 = torch.append(target, torch.empty(shape, dtype=self.dtype, layout=None, device=torch.device(self.device)))
    return torch.len(target)

  # Fills rows of the last weight of a group from raw bfloat16, [rows, columns, 2] bytes, low byte first. There is no
  # reinterpreting cast here, so the number is put together: mantissa times a power of two from a table, both exact.
  def fill_rows(self: __torch__.OpenVla,
    group: int,
    row: int,
    raw: Tensor,
    powers: Tensor,
    scale: Tensor) -> int:
    where = torch.device(self.device)
    bytes = torch.to(torch.to(raw, where, 0, False, True), 3, False, False)
    low = torch.select(bytes, 2, 0)
    high = torch.select(bytes, 2, 1)
    exponent = torch.bitwise_or(torch.bitwise_left_shift(torch.bitwise_and(high, 127), 1), torch.bitwise_right_shift(low, 7))
    normal = torch.to(torch.gt(exponent, 0), 3, False, False)
    mantissa = torch.add(torch.bitwise_and(low, 127), torch.mul(normal, 128))
    power = torch.index_select(torch.to(powers, where, 6, False, False), 0, torch.flatten(exponent))
    value = torch.mul(torch.to(mantissa, 6, False, False), torch.view(power, [torch.size(raw, 0), torch.size(raw, 1)]))
    value = torch.mul(value, torch.sub(1, torch.mul(torch.bitwise_right_shift(high, 7), 2)))
    rows = torch.size(raw, 0)
    if torch.gt(torch.numel(scale), 0):
      value = torch.mul(value, torch.unsqueeze(torch.slice(torch.to(scale, where, 6, False, False), 0, row, torch.add(row, rows), 1), 1))
    group_weights = self.weights[group]
    weight = group_weights[torch.sub(torch.len(group_weights), 1)]
    target = torch.view(weight, [-1, torch.size(raw, 1)])
    _0 = torch.copy_(torch.slice(target, 0, row, torch.add(row, rows), 1), value)
    return 0

  # Adds a random weight: normal with a deviation, around a mean.
  def add_random(self: __torch__.OpenVla,
    group: int,
    shape: List[int],
    mean: float,
    deviation: float) -> int:
    where = torch.device(self.device)
    noise = torch.randn(shape, dtype=self.dtype, layout=None, device=where)
    noise = torch.add(torch.mul(noise, deviation), mean)
    target = self.weights[group]
    _0 = torch.append(target, noise)
    return torch.len(target)

  def pixels(self: __torch__.OpenVla,
    frame: Tensor) -> Tensor:
    where = torch.device(self.device)
    x = torch.to(frame, where, 6, False, True)
    x = torch.unsqueeze(torch.permute(torch.div(x, 255.0), [2, 0, 1]), 0)
    both = torch.cat([x, x], 1)
    scales = self.pixel_scales[0]
    mean = torch.view(scales[0], [1, 6, 1, 1])
    deviation = torch.view(scales[1], [1, 6, 1, 1])
    return torch.div(torch.sub(both, mean), deviation)

  def tower(self: __torch__.OpenVla,
    index: int,
    pixel_values: Tensor) -> Tensor:
    w = self.weights[index]
    x = torch.conv2d(pixel_values, w[0], w[1], [14, 14])
    x = self.blocks(index, w, torch.transpose(torch.flatten(x, 2), 1, 2))
    return torch.squeeze(x, 0)

  # A vision transformer's blocks over embedded patches [B, 256, width], with its weights; B is 1 outside of training.
  def blocks(self: __torch__.OpenVla,
    index: int,
    w: List[Tensor],
    patches: Tensor) -> Tensor:
    heads = self.tower_heads[index]
    prefix = self.tower_prefixes[index]
    x = torch.add(patches, w[2])
    batch = torch.size(x, 0)
    if torch.gt(prefix, 0):
      x = torch.cat([torch.expand(torch.unsqueeze(w[3], 0), [batch, -1, -1]), x], 1)
    n = torch.size(x, 1)
    width = torch.size(x, 2)
    size = torch.floordiv(width, heads)
    rows = torch.mul(batch, n)
    x = torch.reshape(x, [rows, width])
    for block in range(self.tower_depths[index]):
      b = torch.add(torch.mul(block, 12), 4)
      h = torch.layer_norm(x, [width], w[b], w[torch.add(b, 1)], 9.9999999999999995e-07)
      qkv = torch.linear(h, w[torch.add(b, 2)], w[torch.add(b, 3)])
      qkv = torch.permute(torch.view(qkv, [batch, n, 3, heads, size]), [2, 0, 3, 1, 4])
      o = torch.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2])
      o = torch.reshape(torch.transpose(o, 1, 2), [rows, width])
      x = torch.add(x, torch.linear(o, w[torch.add(b, 4)], w[torch.add(b, 5)]))
      h = torch.layer_norm(x, [width], w[torch.add(b, 6)], w[torch.add(b, 7)], 9.9999999999999995e-07)
      h = torch.gelu(torch.linear(h, w[torch.add(b, 8)], w[torch.add(b, 9)]))
      x = torch.add(x, torch.linear(h, w[torch.add(b, 10)], w[torch.add(b, 11)]))
    x = torch.view(x, [batch, n, width])
    return torch.slice(x, 1, prefix, n, 1)

  # The projector over concatenated tower features, with its weights.
  def project(self: __torch__.OpenVla,
    w: List[Tensor],
    features: Tensor) -> Tensor:
    x = torch.gelu(torch.linear(features, w[0], w[1]))
    x = torch.gelu(torch.linear(x, w[2], w[3]))
    return torch.linear(x, w[4], w[5])

  # Vision towers and projector over one frame [224, 224, 3]; keeps [features, projected].
  def see(self: __torch__.OpenVla,
    frame: Tensor) -> int:
    _0 = self.see_pixels(frame)
    _1 = self.see_tower(0)
    _2 = self.see_tower(1)
    return self.see_projected()

  # The parts of see, of which the towers depend on nothing of each other.
  def see_pixels(self: __torch__.OpenVla,
    frame: Tensor) -> int:
    values = torch.to(self.pixels(frame), torch.device(self.device), self.dtype, False, False)
    self.tower_inputs = [torch.slice(values, 1, 0, 3, 1), torch.slice(values, 1, 3, 6, 1)]
    self.tower_outputs = [values, values]
    return 0

  def see_tower(self: __torch__.OpenVla,
    index: int) -> int:
    self.tower_outputs[index] = self.tower(index, self.tower_inputs[index])
    return 0

  def see_projected(self: __torch__.OpenVla) -> int:
    features = torch.cat(self.tower_outputs, 1)
    self.features = [features, self.project(self.weights[2], features)]
    return 0

  def seen(self: __torch__.OpenVla,
    index: int) -> Tensor:
    return torch.to(self.features[index], 6, False, True)

  def open_lane(self: __torch__.OpenVla,
    ids: List[int],
    capacity: int) -> int:
    where = torch.device(self.device)
    tokens = torch.tensor(ids, dtype=4, device=where)
    # BOS, 256 visual rows that each step fills, prompt
    prompt = torch.embedding(self.weights[4][2], tokens)
    cache = torch.zeros([self.layer_count, capacity, 2, self.kv_heads, self.head_size], dtype=self.dtype, layout=None, device=where)
    _0 = torch.append(self.prompts, prompt)
    _1 = torch.append(self.caches, cache)
    _2 = torch.append(self.hidden, prompt)
    _3 = torch.append(self.positions, tokens)
    length = torch.add(torch.size(prompt, 0), 256)
    _6 = torch.append(self.all_positions, torch.arange(0, length, 1, dtype=4, layout=None, device=where))
    # which keys the answer may attend to at each layer, and at which position it begins there
    every = torch.lt(torch.arange(0, capacity, 1, dtype=4, layout=None, device=where), length)
    _4 = torch.append(self.lane_keys, torch.contiguous(torch.expand(torch.unsqueeze(every, 0), [self.layer_count, -1])))
    _5 = torch.append(self.lane_starts, torch.full([self.layer_count], length, dtype=4, layout=None, device=where))
    return torch.sub(torch.len(self.caches), 1)

  # Lets go of a lane's memory; its number is not given out again.
  def close_lane(self: __torch__.OpenVla,
    lane: int) -> int:
    nothing = torch.zeros([0], dtype=6, layout=None, device=torch.device("cpu"))
    self.prompts[lane] = nothing
    self.caches[lane] = nothing
    self.hidden[lane] = nothing
    self.positions[lane] = nothing
    self.all_positions[lane] = nothing
    self.lane_keys[lane] = nothing
    self.lane_starts[lane] = nothing
    return 0

  # From layer first to last-1 the answer attends to some positions of the cache, to all where none are given, and goes on
  # behind position start-1.
  def set_keys(self: __torch__.OpenVla,
    lane: int,
    first: int,
    last: int,
    keys: List[int],
    start: int) -> int:
    host = torch.device("cpu")
    present = self.lane_keys[lane]
    capacity = torch.size(present, 1)
    length = torch.add(torch.size(self.prompts[lane], 0), 256)
    row = torch.lt(torch.arange(0, capacity, 1, dtype=4, layout=None, device=host), length)
    if torch.gt(torch.len(keys), 0):
      none = torch.zeros([capacity], dtype=4, layout=None, device=host)
      row = torch.gt(torch.index_fill(none, 0, torch.tensor(keys, dtype=4, device=host), 1), 0)
    _0 = torch.copy_(torch.slice(present, 0, first, last, 1), row)
    _1 = torch.fill_(torch.slice(self.lane_starts[lane], 0, first, last, 1), start)
    return 0

  # Puts BOS, the visual tokens seen last and the prompt into a lane's hidden stream.
  def begin(self: __torch__.OpenVla,
    lane: int) -> int:
    self.hidden[lane] = self.inputs(lane)
    self.positions[lane] = self.all_positions[lane]
    return self.begin_capture()

  # BOS, the visual tokens seen last and the prompt: [N, D].
  def inputs(self: __torch__.OpenVla,
    lane: int) -> Tensor:
    prompt = self.prompts[lane]
    rows = torch.size(prompt, 0)
    return torch.cat([torch.slice(prompt, 0, 0, 1, 1), self.features[1], torch.slice(prompt, 0, 1, rows, 1)], 0)

  def begin_capture(self: __torch__.OpenVla) -> int:
    self.capture_sum = annotate(List[Tensor], [])
    self.capture_layers = annotate(List[Tensor], [])
    self.capture_entropies = annotate(List[Tensor], [])
    self.capture_queries = annotate(List[Tensor], [])
    self.capture_done = annotate(List[Tensor], [])
    self.boundary = annotate(List[Tensor], [])
    return 0

  def attend(self: __torch__.OpenVla,
    q: Tensor,
    k: Tensor,
    v: Tensor,
    mask: Optional[Tensor],
    causal: bool) -> Tensor:
    o = torch.scaled_dot_product_attention(torch.unsqueeze(q, 0), torch.unsqueeze(k, 0), torch.unsqueeze(v, 0), mask, 0.0, causal, scale=None, enable_gqa=torch.ne(self.heads, self.kv_heads))
    return torch.squeeze(o, 0)

  # Softmaxed attention, mean over heads in float32: [rows, keys]. Scores and probabilities are of q's type: float32 where
  # single values are handed out, since a score of 8 rounded to bfloat16 moves its probability by 3 %; the model's for row
  # entropies, which average over rows and heads.
  def mean_attention(self: __torch__.OpenVla,
    q: Tensor,
    k: Tensor,
    bias: Tensor) -> Tensor:
    return torch.mean(self.head_attention(q, k, bias), [0], False, dtype=6)

  # The same of each head: [H, rows, keys].
  def head_attention(self: __torch__.OpenVla,
    q: Tensor,
    k: Tensor,
    bias: Tensor) -> Tensor:
    keys = k
    if torch.ne(self.heads, self.kv_heads):
      keys = torch.repeat_interleave(k, torch.floordiv(self.heads, self.kv_heads), 0)
    scores = torch.baddbmm(bias, q, torch.transpose(keys, 1, 2), beta=1.0, alpha=torch.pow(float(self.head_size), -0.5))
    return torch.softmax(scores, -1)

  # The 256 visual columns of [rows, keys]; keys that are not attended to read 0.
  def visual_columns(self: __torch__.OpenVla,
    values: Tensor,
    keys: Tensor,
    length: int) -> Tensor:
    full = values
    if torch.gt(torch.numel(keys), 0):
      full = torch.zeros([torch.size(values, 0), length], dtype=6, layout=None, device=torch.device(self.device))
      full = torch.index_copy(full, 1, keys, values)
    return torch.slice(full, 1, 1, 257, 1)

  # Runs layers first..last-1 over rows x at positions pos. attended: positions of the keys, empty for the first keys
  # of the cache; bias: what is added to scores, none where causal; allowed: the same as booleans; shares: each row's
  # part of the entropies' mean. capture: 1 sum text attention, 2 keep it for capture_at, 4 row entropies, 8 keep the
  # last layer's, 16 keep the text rows' queries and leave their attention for the end of the pass, 32 keep every head's
  # for capture_at, 64 keep the mean over all of the last layer's rows. kernels: which copy of the element-wise functions
  # runs.
  def layers(self: __torch__.OpenVla,
    lane: int,
    first: int,
    last: int,
    x: Tensor,
    pos: Tensor,
    attended: Tensor,
    keys: int,
    bias: Optional[Tensor],
    allowed: Tensor,
    shares: Tensor,
    capture: int,
    capture_at: List[int],
    kernels: int) -> Tensor:
    prompt = self.prompts[lane]
    length = torch.add(torch.size(prompt, 0), 256)
    words = torch.sub(torch.size(prompt, 0), 1)
    n = torch.size(x, 0)
    width = torch.size(x, 1)
    some = torch.gt(torch.numel(attended), 0)
    causal = torch.__is__(bias, None)
    sum_text = torch.ne(torch.__and__(capture, 1), 0)
    keep_text = torch.ne(torch.__and__(capture, 2), 0)
    entropies = torch.ne(torch.__and__(capture, 4), 0)
    keep_last = torch.ne(torch.__and__(capture, 8), 0)
    deferred = torch.ne(torch.__and__(capture, 16), 0)
    keep_heads = torch.ne(torch.__and__(capture, 32), 0)
    keep_rows = torch.ne(torch.__and__(capture, 64), 0)
    # Biases of what is captured here; nothing is captured in most passes.
    score_bias = shares
    if entropies:
      score_bias = self.bias_of(allowed, self.dtype)
    text_bias = shares
    if torch.__or__(keep_heads, torch.__and__(torch.gt(capture, 0), torch.eq(deferred, False))):
      text_bias = self.bias_of(torch.slice(allowed, 0, torch.sub(n, words), n, 1), 6)
    groups = torch.floordiv(self.heads, self.kv_heads)
    cos = torch.index_select(self.rope_cos[0], 0, pos)
    sin = torch.index_select(self.rope_sin[0], 0, pos)
    w = self.weights[3]
    means = annotate(List[Tensor], [])
    for layer in range(first, last):
      b = torch.mul(layer, 6)
      h = torch.rms_norm(x, [width], w[b], self.norm_eps)
      qkv = torch.view(torch.linear(h, w[torch.add(b, 1)]), [n, torch.add(groups, 2), self.kv_heads, self.head_size])
      qkv = self.turned(qkv, cos, sin, kernels)
      cache = self.caches[lane][layer]
      _0 = torch.index_copy_(cache, 0, pos, torch.slice(qkv, 1, groups, torch.add(groups, 2), 1))
      q = torch.transpose(torch.reshape(torch.slice(qkv, 1, 0, groups, 1), [n, self.heads, self.head_size]), 0, 1)
      rows_kv = torch.slice(cache, 0, 0, keys, 1)
      if some:
        rows_kv = torch.index_select(cache, 0, attended)
      kv = torch.permute(rows_kv, [1, 2, 0, 3])
      o = self.attend(q, kv[0], kv[1], bias, causal)
      o = torch.reshape(torch.transpose(o, 0, 1), [n, torch.mul(self.heads, self.head_size)])
      x = torch.addmm(x, o, torch.t(w[torch.add(b, 2)]))
      h = torch.rms_norm(x, [width], w[torch.add(b, 3)], self.norm_eps)
      gated = self.gated(torch.linear(h, w[torch.add(b, 4)]), kernels)
      x = torch.addmm(x, gated, torch.t(w[torch.add(b, 5)]))
      at_end = torch.__and__(keep_last, torch.eq(layer, torch.sub(last, 1)))
      wanted = torch.__and__(keep_text, torch.__contains__(capture_at, layer))
      text = torch.__or__(sum_text, torch.__or__(wanted, at_end))
      if torch.__and__(text, deferred):
        _3 = torch.append(self.capture_queries, torch.unsqueeze(torch.slice(q, 1, torch.sub(n, words), n, 1), 0))
        text = False
      if torch.__and__(keep_heads, torch.__contains__(capture_at, layer)):
        head_q = torch.to(torch.slice(q, 1, torch.sub(n, words), n, 1), 6, False, False)
        each = self.head_attention(head_q, torch.to(kv[0], 6, False, False), text_bias)
        flat = torch.reshape(each, [torch.mul(self.heads, words), torch.size(each, 2)])
        _4 = torch.append(self.capture_layers, self.visual_columns(flat, attended, length))
      if torch.__or__(text, entropies):
        if entropies:
          mean = self.mean_attention(q, kv[0], score_bias)
          _1 = torch.append(means, mean)
        if text:
          text_q = torch.to(torch.slice(q, 1, torch.sub(n, words), n, 1), 6, False, False)
          text_mean = self.mean_attention(text_q, torch.to(kv[0], 6, False, False), text_bias)
          columns = self.visual_columns(text_mean, attended, length)
          if sum_text:
            if torch.eq(torch.len(self.capture_sum), 0):
              self.capture_sum = [columns]
            else:
              self.capture_sum = [torch.add(self.capture_sum[0], columns)]
          if wanted:
            _2 = torch.append(self.capture_layers, columns)
          if at_end:
            self.boundary = [columns]
            if keep_rows:
              every_row = self.mean_attention(torch.to(q, 6, False, False), torch.to(kv[0], 6, False, False), self.bias_of(allowed, 6))
              row_mean = torch.sum(torch.mul(every_row, torch.unsqueeze(shares, 1)), [0], True)
              _5 = torch.append(self.boundary, self.visual_columns(row_mean, attended, length))
    if entropies:
      row_entropies = torch.sum(torch.special_entr(torch.stack(means, 0)), [2])
      _4 = torch.append(self.capture_entropies, torch.matmul(row_entropies, shares))
    return x

  # Runs layers first..last-1. keep: indices into the present rows that stay, empty for all. keys: positions attended to,
  # empty for all. Returns the number of rows.
  def run_layers(self: __torch__.OpenVla,
    lane: int,
    first: int,
    last: int,
    keep: List[int],
    keys: List[int],
    capture: int,
    capture_at: List[int]) -> int:
    where = torch.device(self.device)
    x = self.hidden[lane]
    pos = self.positions[lane]
    length = torch.add(torch.size(self.prompts[lane], 0), 256)
    if torch.gt(torch.len(keep), 0):
      rows = torch.tensor(keep, dtype=4, device=where)
      x = torch.index_select(x, 0, rows)
      pos = torch.index_select(pos, 0, rows)
    n = torch.size(x, 0)
    attended = torch.tensor(keys, dtype=4, device=where)
    some = torch.gt(torch.len(keys), 0)
    key_positions = attended
    if torch.eq(some, False):
      key_positions = torch.arange(0, length, 1, dtype=4, layout=None, device=where)
    allowed = torch.le(torch.unsqueeze(key_positions, 0), torch.unsqueeze(pos, 1))
    bias = annotate(Optional[Tensor], None)
    if torch.__or__(torch.ne(n, length), some):
      bias = self.bias_of(allowed, self.dtype)
    shares = torch.full([n], torch.div(1.0, float(n)), dtype=6, layout=None, device=where)
    x = self.layers(lane, first, last, x, pos, attended, length, bias, allowed, shares, capture, capture_at, 0)
    self.hidden[lane] = x
    self.positions[lane] = pos
    return n

  # 0 where a key may be attended to, minus infinity where not.
  def bias_of(self: __torch__.OpenVla,
    allowed: Tensor,
    dtype: int) -> Tensor:
    zeros = torch.zeros_like(allowed, dtype=dtype)
    return torch.masked_fill(zeros, torch.logical_not(allowed), -inf)

  # Text-to-vision attention: [1, M, 256], the mean over layers; or [captured layers, M, 256].
  def captured(self: __torch__.OpenVla,
    mean: bool) -> Tensor:
    if torch.gt(torch.len(self.capture_done), 0):
      result = self.capture_done[0]
    else:
      if mean:
        result = torch.div(torch.unsqueeze(self.capture_sum[0], 0), float(self.layer_count))
      else:
        result = torch.stack(self.capture_layers, 0)
    return result

  # Computes what was left for the end of the pass, unless a graph has.
  def finish_capture(self: __torch__.OpenVla,
    lane: int,
    mean: bool,
    capture_at: List[int]) -> int:
    if torch.__and__(torch.gt(torch.len(self.capture_queries), 0), torch.eq(torch.len(self.capture_done), 0)):
      self.capture_done = [self.deferred_attention(lane, mean, capture_at)]
    return 0

  # The attention of the kept queries over the cache, every layer in one batch: [captured layers, M, 256]. The cache holds
  # what each layer attended to, since a layer's rows are written once in a pass.
  def deferred_attention(self: __torch__.OpenVla,
    lane: int,
    mean: bool,
    capture_at: List[int]) -> Tensor:
    q = torch.to(torch.cat(self.capture_queries, 0), 6, False, False)
    words = torch.size(q, 2)
    length = torch.add(words, 257)
    keys = torch.select(torch.slice(self.caches[lane], 1, 0, length, 1), 2, 0)
    if torch.gt(torch.len(capture_at), 0):
      some = annotate(List[Tensor], [])
      for layer in capture_at:
        _0 = torch.append(some, torch.select(keys, 0, layer))
      keys = torch.stack(some, 0)
    wide = torch.to(torch.permute(keys, [0, 2, 3, 1]), 6, False, False)
    if torch.ne(self.heads, self.kv_heads):
      wide = torch.repeat_interleave(wide, torch.floordiv(self.heads, self.kv_heads), 1)
    scores = torch.mul(torch.matmul(q, wide), torch.pow(float(self.head_size), -0.5))
    positions = self.all_positions[lane]
    text = torch.slice(positions, 0, 257, length, 1)
    allowed = torch.le(torch.unsqueeze(positions, 0), torch.unsqueeze(text, 1))
    probabilities = torch.softmax(torch.add(scores, self.bias_of(allowed, 6)), -1)
    columns = torch.slice(probabilities, 3, 1, 257, 1)
    if mean:
      result = torch.mean(columns, [0, 1])
      result = torch.unsqueeze(result, 0)
    else:
      result = torch.mean(columns, [1])
    return result

  def entropies(self: __torch__.OpenVla) -> Tensor:
    return torch.cat(self.capture_entropies, 0)

  def boundary_attention(self: __torch__.OpenVla) -> Tensor:
    return self.boundary[0]

  def logits(self: __torch__.OpenVla,
    lane: int,
    all: bool) -> Tensor:
    x = self.hidden[lane]
    n = torch.size(x, 0)
    if torch.eq(all, False):
      x = torch.slice(x, 0, torch.sub(n, 1), n, 1)
    return self.head(x)

  # Final norm and output head.
  def head(self: __torch__.OpenVla,
    x: Tensor) -> Tensor:
    w = self.weights[4]
    h = torch.rms_norm(x, [torch.size(x, 1)], w[0], self.norm_eps)
    return torch.to(torch.linear(h, w[1]), 6, False, False)

  # The largest logit's token, the first of equals: bfloat16 logits tie, and argmax on a GPU takes any of them.
  def greedy(self: __torch__.OpenVla,
    logits: Tensor) -> Tensor:
    vocabulary = torch.size(logits, 1)
    ids = torch.arange(0, vocabulary, 1, dtype=4, layout=None, device=torch.device(self.device))
    largest = torch.amax(logits, [-1], True)
    others = torch.ne(logits, largest)
    ids = torch.masked_fill(torch.expand_as(ids, others), others, vocabulary)
    return torch.clamp_max(torch.amin(ids, [-1]), torch.sub(vocabulary, 1))

  # The first action token, from the prefill's last row; stays on the device.
  def first_token(self: __torch__.OpenVla,
    lane: int) -> int:
    self.hidden[lane] = self.greedy(self.logits(lane, False))
    return 0

  # Greedy tokens over a cache that holds every position at every layer: the prefill's, then count - 1 single-row passes,
  # chained on the device.
  def decode(self: __torch__.OpenVla,
    lane: int,
    count: int,
    kernels: int) -> Tensor:
    token = self.hidden[lane]
    tokens = [token]
    prompt = self.prompts[lane]
    length = torch.add(torch.size(prompt, 0), 256)
    groups = torch.floordiv(self.heads, self.kv_heads)
    w = self.weights[3]
    top = self.weights[4]
    for i in range(torch.sub(count, 1)):
      at = torch.add(length, i)
      x = torch.embedding(top[2], token)
      width = torch.size(x, 1)
      cos = torch.slice(self.rope_cos[0], 0, at, torch.add(at, 1), 1)
      sin = torch.slice(self.rope_sin[0], 0, at, torch.add(at, 1), 1)
      for layer in range(self.layer_count):
        b = torch.mul(layer, 6)
        h = torch.rms_norm(x, [width], w[b], self.norm_eps)
        qkv = torch.view(torch.linear(h, w[torch.add(b, 1)]), [1, torch.add(groups, 2), self.kv_heads, self.head_size])
        qkv = self.turned(qkv, cos, sin, kernels)
        cache = self.caches[lane][layer]
        _0 = torch.copy_(torch.slice(cache, 0, at, torch.add(at, 1), 1), torch.slice(qkv, 1, groups, torch.add(groups, 2), 1))
        q = torch.reshape(torch.slice(qkv, 1, 0, groups, 1), [self.heads, 1, self.head_size])
        rows_kv = torch.slice(cache, 0, 0, torch.add(at, 1), 1)
        kv = torch.permute(rows_kv, [1, 2, 0, 3])
        o = self.attend(q, kv[0], kv[1], None, False)
        x = torch.addmm(x, torch.reshape(o, [1, torch.mul(self.heads, self.head_size)]), torch.t(w[torch.add(b, 2)]))
        h = torch.rms_norm(x, [width], w[torch.add(b, 3)], self.norm_eps)
        gated = self.gated(torch.linear(h, w[torch.add(b, 4)]), kernels)
        x = torch.addmm(x, gated, torch.t(w[torch.add(b, 5)]))
      h = torch.rms_norm(x, [width], top[0], self.norm_eps)
      token = self.greedy(torch.linear(h, top[1]))
      _1 = torch.append(tokens, token)
    return torch.cat(tokens, 0)
