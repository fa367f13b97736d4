  train_groups : List[int]
  train_scales : List[int]
  train_sizes : List[int]
  train_shapes : List[List[int]]
  train_state : List[Tensor]
  train_tables : List[Tensor]
  train_pool : List[Tensor]
  train_first : List[int]
  train_count : List[int]

  # Training: the same towers, projector and decoder over a batch, with every weight a view of one flat float32 vector, so
  # that the gradient and the optimiser's state are flat vectors too. B = samples, T = text positions behind the visual ones.

  # Empty lists of numbers must be made here: those that a module is loaded with are of no particular type.
  def train_open(self: __torch__.OpenVla) -> int:
    groups = annotate(List[int], [])
    scales = annotate(List[int], [])
    sizes = annotate(List[int], [])
    first = annotate(List[int], [])
    count = annotate(List[int], [])
    self.train_groups = groups
    self.train_scales = scales
    self.train_sizes = sizes
    self.train_first = first
    self.train_count = count
    return 0

  # Declares the next parameter of the flat vector. group: as for weights, -1 for one that only scales others, 5 for the
  # auxiliary head, 6 for the marks'; scale: which parameter scales its rows, or -1.
  def train_declare(self: __torch__.OpenVla,
    group: int,
    scale: int,
    shape: List[int]) -> int:
    size = 1
    for side in shape:
      size = torch.mul(size, side)
    _0 = torch.append(self.train_groups, group)
    _1 = torch.append(self.train_scales, scale)
    _2 = torch.append(self.train_sizes, size)
    _3 = torch.append(self.train_shapes, shape)
    return torch.len(self.train_sizes)

  # flat: the weights; decayed: 1 where weight decay applies; prompts: [prompts, words] token ids, padded; lengths: their
  # lengths with BOS; targets: [2 * bins, vocabulary] the wanted probabilities of a bin, smoothed and not.
  def train_begin(self: __torch__.OpenVla,
    flat: Tensor,
    decayed: Tensor,
    prompts: Tensor,
    lengths: Tensor,
    targets: Tensor) -> Tensor:
    where = torch.device(self.device)
    weights = torch.to(flat, where, 6, False, True)
    moments = torch.zeros_like(weights)
    squares = torch.zeros_like(weights)
    statistics = torch.zeros([24], dtype=6, layout=None, device=where)
    count = torch.zeros([1], dtype=6, layout=None, device=where)
    self.train_state = [weights, moments, squares, torch.clone(weights), count, statistics]
    # what configure made is barred from autograd, its copies are not
    cos = torch.to(torch.clone(self.rope_cos[0]), self.dtype, False, False)
    sin = torch.to(torch.clone(self.rope_sin[0]), self.dtype, False, False)
    pixel = torch.clone(self.pixel_scales[0])
    mask = torch.to(decayed, where, 6, False, True)
    ids = torch.to(prompts, where, 4, False, True)
    ends = torch.to(lengths, where, 4, False, True)
    wanted = torch.to(targets, where, 6, False, True)
    # the gripper's two values are no neighbours, so its target is not smoothed
    gripper = torch.tensor([0, 0, 0, 0, 0, 0, 256], dtype=4, device=where)
    self.train_tables = [cos, sin, pixel, mask, ids, ends, wanted, gripper]
    return count

  # Makes room for samples: frames; seven bins, the prompt's number and marks; auxiliary targets.
  def train_room(self: __torch__.OpenVla,
    sizes: Tensor,
    auxiliary: Tensor,
    marks: Tensor) -> Tensor:
    where = torch.device(self.device)
    total = 0
    for part in range(torch.size(sizes, 0)):
      size = int(torch.item(torch.select(sizes, 0, part)))
      _0 = torch.append(self.train_first, total)
      _1 = torch.append(self.train_count, 0)
      total = torch.add(total, size)
    frames = torch.empty([total, 224, 224, 3], dtype=0, layout=None, device=where)
    labels = torch.zeros([total, torch.add(torch.size(marks, 0), 8)], dtype=4, layout=None, device=where)
    extra = torch.zeros([total, torch.size(auxiliary, 0)], dtype=6, layout=None, device=where)
    self.train_pool = [frames, labels, extra]
    return sizes

  # Puts samples into a part of the pool, at a place in that part; count: how many it holds from now on.
  def train_put(self: __torch__.OpenVla,
    part: int,
    at: int,
    count: int,
    frames: Tensor,
    labels: Tensor,
    extra: Tensor) -> int:
    first = torch.add(self.train_first[part], at)
    last = torch.add(first, torch.size(frames, 0))
    _0 = torch.copy_(torch.slice(self.train_pool[0], 0, first, last, 1), frames)
    _1 = torch.copy_(torch.slice(self.train_pool[1], 0, first, last, 1), labels)
    _2 = torch.copy_(torch.slice(self.train_pool[2], 0, first, last, 1), extra)
    self.train_count[part] = count
    return last

  # The weights in their groups, as views of a flat vector in the type that the model computes in.
  def train_weights(self: __torch__.OpenVla,
    flat: Tensor) -> List[List[Tensor]]:
    pieces = torch.split_with_sizes(torch.to(flat, self.dtype, False, False), self.train_sizes, 0)
    g0 = annotate(List[Tensor], [])
    g1 = annotate(List[Tensor], [])
    g2 = annotate(List[Tensor], [])
    g3 = annotate(List[Tensor], [])
    g4 = annotate(List[Tensor], [])
    g5 = annotate(List[Tensor], [])
    g6 = annotate(List[Tensor], [])
    groups = [g0, g1, g2, g3, g4, g5, g6]
    for i in range(torch.len(self.train_sizes)):
      group = self.train_groups[i]
      if torch.ge(group, 0):
        weight = torch.view(pieces[i], self.train_shapes[i])
        scale = self.train_scales[i]
        if torch.ge(scale, 0):
          rows = pieces[scale]
          if torch.eq(torch.dim(weight), 2):
            weight = torch.mul(weight, torch.unsqueeze(rows, 1))
          else:
            weight = torch.mul(weight, rows)
        target = groups[group]
        _0 = torch.append(target, weight)
    return groups

  # Frames [B, 224, 224, 3] of bytes as values in 0..1, with brightness, contrast and colour changed at random if asked to.
  def train_pixels(self: __torch__.OpenVla,
    frames: Tensor,
    change: bool) -> Tensor:
    x = torch.div(torch.to(frames, 6, False, False), 255.0)
    if change:
      where = torch.device(self.device)
      batch = torch.size(x, 0)
      mean = torch.mean(x, [1, 2, 3], True)
      contrast = torch.add(torch.mul(torch.rand([batch, 1, 1, 1], dtype=6, layout=None, device=where), 0.3), 0.85)
      colour = torch.add(torch.mul(torch.rand([batch, 1, 1, 3], dtype=6, layout=None, device=where), 0.12), 0.94)
      light = torch.sub(torch.mul(torch.rand([batch, 1, 1, 1], dtype=6, layout=None, device=where), 0.2), 0.1)
      offset = torch.add(torch.mul(torch.rsub(contrast, 1), mean), light)
      x = torch.clamp(torch.mul(torch.add(torch.mul(x, contrast), offset), colour), 0, 1)
    return x

  # One tower's features [B, 256, width]. A convolution whose step is its window is a matrix product over patches.
  def train_tower(self: __torch__.OpenVla,
    index: int,
    w: List[Tensor],
    pixels: Tensor) -> Tensor:
    batch = torch.size(pixels, 0)
    scales = self.train_tables[2]
    channel = torch.mul(index, 3)
    mean = torch.slice(scales[0], 0, channel, torch.add(channel, 3), 1)
    deviation = torch.slice(scales[1], 0, channel, torch.add(channel, 3), 1)
    x = torch.to(torch.div(torch.sub(pixels, mean), deviation), self.dtype, False, False)
    x = torch.permute(torch.view(x, [batch, 16, 14, 16, 14, 3]), [0, 1, 3, 5, 2, 4])
    x = torch.reshape(x, [torch.mul(batch, 256), 588])
    x = torch.linear(x, torch.flatten(w[0], 1), w[1])
    return self.blocks(index, w, torch.view(x, [batch, 256, torch.size(x, 1)]))

  # The decoder's layers over [B, N, D], every row attending to those before it. Rotation and gate are computed in the model's
  # type, unlike one row at a time, where float32 costs nothing: over a batch it would double what autograd keeps.
  def train_decoder(self: __torch__.OpenVla,
    w: List[Tensor],
    inputs: Tensor) -> Tensor:
    batch = torch.size(inputs, 0)
    length = torch.size(inputs, 1)
    width = torch.size(inputs, 2)
    rows = torch.mul(batch, length)
    groups = torch.floordiv(self.heads, self.kv_heads)
    half = torch.floordiv(self.head_size, 2)
    cos = torch.slice(self.train_tables[0], 0, 0, length, 1)
    sin = torch.slice(self.train_tables[1], 0, 0, length, 1)
    x = torch.reshape(inputs, [rows, width])
    for layer in range(self.layer_count):
      b = torch.mul(layer, 6)
      h = torch.rms_norm(x, [width], w[b], self.norm_eps)
      qkv = torch.view(torch.linear(h, w[torch.add(b, 1)]), [batch, length, torch.add(groups, 2), self.kv_heads, self.head_size])
      qkv = torch.addcmul(torch.mul(qkv, cos), torch.roll(qkv, [half], [-1]), sin)
      q = torch.transpose(torch.reshape(torch.slice(qkv, 2, 0, groups, 1), [batch, length, self.heads, self.head_size]), 1, 2)
      k = torch.transpose(torch.select(qkv, 2, groups), 1, 2)
      v = torch.transpose(torch.select(qkv, 2, torch.add(groups, 1)), 1, 2)
      o = torch.scaled_dot_product_attention(q, k, v, None, 0.0, True, scale=None, enable_gqa=torch.ne(self.heads, self.kv_heads))
      o = torch.reshape(torch.transpose(o, 1, 2), [rows, torch.mul(self.heads, self.head_size)])
      x = torch.addmm(x, o, torch.t(w[torch.add(b, 2)]))
      h = torch.rms_norm(x, [width], w[torch.add(b, 3)], self.norm_eps)
      gate_up = torch.chunk(torch.linear(h, w[torch.add(b, 4)]), 2, -1)
      x = torch.addmm(x, torch.mul(torch.silu(gate_up[0]), gate_up[1]), torch.t(w[torch.add(b, 5)]))
    return torch.view(x, [batch, length, width])

  # Visual tokens [B, 256, D] of a batch.
  def train_visual(self: __torch__.OpenVla,
    groups: List[List[Tensor]],
    pixels: Tensor) -> Tensor:
    first = self.train_tower(0, groups[0], pixels)
    second = self.train_tower(1, groups[1], pixels)
    return self.project(groups[2], torch.cat([first, second], 2))

  # Final hidden states [B, 7, D] of the rows that answer with the seven action tokens. ids: [B, T] BOS, prompt, the first
  # six action tokens, padding; lengths: [B] of BOS and prompt.
  def train_hidden(self: __torch__.OpenVla,
    groups: List[List[Tensor]],
    visual: Tensor,
    ids: Tensor,
    lengths: Tensor) -> Tensor:
    where = torch.device(self.device)
    words = torch.embedding(groups[4][2], ids)
    count = torch.size(ids, 1)
    x = torch.cat([torch.slice(words, 1, 0, 1, 1), visual, torch.slice(words, 1, 1, count, 1)], 1)
    x = self.train_decoder(groups[3], x)
    rows = torch.add(torch.unsqueeze(torch.add(lengths, 255), 1), torch.arange(0, 7, 1, dtype=4, layout=None, device=where))
    width = torch.size(x, 2)
    x = torch.gather(x, 1, torch.expand(torch.unsqueeze(rows, 2), [-1, -1, width]))
    return torch.rms_norm(x, [width], groups[4][0], self.norm_eps)

  # Token ids [B, T] of prompts with the tokens of bins [B, 7] behind them; the last one is never an input.
  def train_ids(self: __torch__.OpenVla,
    prompts: Tensor,
    lengths: Tensor,
    bins: Tensor,
    top: int) -> Tensor:
    where = torch.device(self.device)
    tokens = torch.slice(torch.rsub(bins, top), 1, 0, 6, 1)
    at = torch.add(torch.unsqueeze(lengths, 1), torch.arange(0, 6, 1, dtype=4, layout=None, device=where))
    return torch.scatter(torch.index_select(self.train_tables[4], 0, prompts), 1, at, tokens)

  # Logits [B, 7, V] in float32 of samples in the pool, teacher-forced; slots: their places. which: 0 the weights, 3 their
  # moving average.
  def train_logits(self: __torch__.OpenVla,
    slots: Tensor,
    which: int,
    top: int) -> Tensor:
    where = torch.device(self.device)
    at = torch.to(slots, where, 4, False, False)
    groups = self.train_weights(self.train_state[which])
    labels = torch.index_select(self.train_pool[1], 0, at)
    bins = torch.slice(labels, 1, 0, 7, 1)
    prompts = torch.select(labels, 1, 7)
    lengths = torch.index_select(self.train_tables[5], 0, prompts)
    ids = self.train_ids(prompts, lengths, bins, top)
    pixels = self.train_pixels(torch.index_select(self.train_pool[0], 0, at), False)
    hidden = self.train_hidden(groups, self.train_visual(groups, pixels), ids, lengths)
    return torch.to(torch.linear(hidden, groups[4][1]), 6, False, False)

  # Bins [B, 7] of the greedy answers to samples in the pool, each token given those before it.
  def train_predict(self: __torch__.OpenVla,
    slots: Tensor,
    which: int,
    top: int) -> Tensor:
    where = torch.device(self.device)
    at = torch.to(slots, where, 4, False, False)
    groups = self.train_weights(self.train_state[which])
    prompts = torch.select(torch.index_select(self.train_pool[1], 0, at), 1, 7)
    lengths = torch.index_select(self.train_tables[5], 0, prompts)
    visual = self.train_visual(groups, self.train_pixels(torch.index_select(self.train_pool[0], 0, at), False))
    bins = torch.zeros([torch.size(at, 0), 7], dtype=4, layout=None, device=where)
    for token in range(7):
      ids = self.train_ids(prompts, lengths, bins, top)
      hidden = torch.select(self.train_hidden(groups, visual, ids, lengths), 1, token)
      answer = torch.argmax(torch.to(torch.linear(hidden, groups[4][1]), 6, False, False), -1, False)
      _0 = torch.copy_(torch.select(bins, 1, token), torch.clamp(torch.rsub(answer, top), 0, 255))
    return bins

  # Right tokens and bins off, [2, 7] sums over samples.
  def train_compare(self: __torch__.OpenVla,
    logits: Tensor,
    bins: Tensor,
    top: int) -> Tensor:
    said = torch.rsub(torch.argmax(logits, -1, False), top)
    right = torch.sum(torch.to(torch.eq(said, bins), 6, False, False), [0])
    off = torch.sum(torch.to(torch.clamp_max(torch.abs(torch.sub(said, bins)), 255), 6, False, False), [0])
    return torch.stack([right, off], 0)

  def train_evaluate(self: __torch__.OpenVla,
    slots: Tensor,
    which: int,
    top: int) -> Tensor:
    logits = self.train_logits(slots, which, top)
    at = torch.to(slots, torch.device(self.device), 4, False, False)
    bins = torch.slice(torch.index_select(self.train_pool[1], 0, at), 1, 0, 7, 1)
    return self.train_compare(logits, bins, top)

  # One step of AdamW over a batch drawn evenly from the parts of the pool that may be drawn from. settings, on the host:
  # batch size, parts drawn from, token id of bin 0, auxiliary weight, weight decay, largest gradient norm, steps of the
  # longest average, bins that given tokens are off by (deviation), weight of the marks. rate: the learning rate, on the device.
  def train_step(self: __torch__.OpenVla,
    settings: Tensor,
    rate: Tensor) -> Tensor:
    where = torch.device(self.device)
    parts = int(torch.item(torch.select(settings, 0, 1)))
    share = torch.floordiv(int(torch.item(torch.select(settings, 0, 0))), parts)
    top = int(torch.item(torch.select(settings, 0, 2)))
    auxiliary = float(torch.item(torch.select(settings, 0, 3)))
    decay = float(torch.item(torch.select(settings, 0, 4)))
    largest = float(torch.item(torch.select(settings, 0, 5)))
    average = float(torch.item(torch.select(settings, 0, 6)))
    slip = float(torch.item(torch.select(settings, 0, 7)))
    marking = float(torch.item(torch.select(settings, 0, 8)))
    drawn = annotate(List[Tensor], [])
    for part in range(parts):
      held = self.train_count[part]
      if torch.gt(held, 0):
        chance = torch.rand([share], dtype=6, layout=None, device=where)
        place = torch.clamp_max(torch.to(torch.mul(chance, float(held)), 4, False, False), torch.sub(held, 1))
        _0 = torch.append(drawn, torch.add(place, self.train_first[part]))
    at = torch.cat(drawn, 0)
    labels = torch.index_select(self.train_pool[1], 0, at)
    bins = torch.slice(labels, 1, 0, 7, 1)
    prompts = torch.select(labels, 1, 7)
    lengths = torch.index_select(self.train_tables[5], 0, prompts)
    noise = torch.mul(torch.randn([torch.size(at, 0), 7], dtype=6, layout=None, device=where), slip)
    given = torch.clamp(torch.add(bins, torch.to(torch.round(noise), 4, False, False)), 0, 255)
    ids = self.train_ids(prompts, lengths, given, top)
    pixels = self.train_pixels(torch.index_select(self.train_pool[0], 0, at), True)
    state = self.train_state
    leaf = torch.requires_grad_(torch.detach(state[0]), True)
    groups = self.train_weights(leaf)
    visual = self.train_visual(groups, pixels)
    hidden = self.train_hidden(groups, visual, ids, lengths)
    logits = torch.to(torch.linear(hidden, groups[4][1]), 6, False, False)
    wanted = torch.index_select(self.train_tables[6], 0, torch.flatten(torch.add(bins, self.train_tables[7])))
    likelihood = torch.flatten(torch.log_softmax(logits, -1, 6), 0, 1)
    entropy = torch.neg(torch.div(torch.sum(torch.mul(wanted, likelihood)), float(torch.size(wanted, 0))))
    loss = entropy
    aside = torch.zeros_like(entropy)
    if torch.gt(torch.len(groups[5]), 0):
      extra = torch.index_select(self.train_pool[2], 0, at)
      guess = torch.to(torch.linear(torch.select(hidden, 1, 0), groups[5][0], groups[5][1]), 6, False, False)
      known = torch.eq(extra, extra)
      miss = torch.sub(guess, torch.nan_to_num(extra, 0.0, 0.0, 0.0))
      miss = torch.masked_fill(miss, torch.logical_not(known), 0.0)
      size = torch.abs(miss)
      curve = torch.where(torch.lt(size, 1.0), torch.mul(torch.mul(miss, miss), 0.5), torch.sub(size, 0.5))
      aside = torch.div(torch.sum(curve), torch.clamp_min(torch.sum(torch.to(known, 6, False, False)), 1.0))
      loss = torch.add(entropy, torch.mul(aside, auxiliary))
    found_at = torch.zeros_like(entropy)
    if torch.gt(torch.len(groups[6]), 0):
      # on which patch is a thing of each kind? two columns of marks for each kind, -1 where there is none
      kinds = torch.size(groups[6][0], 0)
      marks = torch.slice(labels, 1, 8, torch.add(torch.mul(kinds, 2), 8), 1)
      score = torch.to(torch.linear(visual, groups[6][0]), 6, False, False)
      place = torch.log_softmax(torch.transpose(score, 1, 2), -1, 6)
      there = torch.view(marks, [-1, kinds, 2])
      hit = torch.gather(place, 2, torch.clamp_min(there, 0))
      missing = torch.lt(there, 0)
      hit = torch.masked_fill(hit, missing, 0.0)
      number = torch.clamp_min(torch.sum(torch.to(torch.logical_not(missing), 6, False, False)), 1.0)
      found_at = torch.neg(torch.div(torch.sum(hit), number))
      loss = torch.add(loss, torch.mul(found_at, marking))
    gradient = torch.grad([loss], [leaf], None, False, False, False)
    found = gradient[0]
    if torch.__isnot__(found, None):
      g = torch.detach(unchecked_cast(Tensor, found))
    else:
      g = torch.zeros_like(state[0])
    norm = torch.sqrt(torch.sum(torch.mul(g, g)))
    sound = torch.isfinite(norm)
    g = torch.where(sound, torch.mul(g, torch.clamp_max(torch.mul(torch.reciprocal(torch.add(norm, 9.9999999999999995e-07)), largest), 1.0)), torch.zeros_like(g))
    count = torch.add_(state[4], 1.0)
    m = torch.add_(torch.mul_(state[1], 0.90000000000000002), g, alpha=0.10000000000000001)
    v = torch.addcmul_(torch.mul_(state[2], 0.94999999999999996), g, g, value=0.050000000000000003)
    first = torch.rsub(torch.pow(0.90000000000000002, count), 1.0)
    second = torch.rsub(torch.pow(0.94999999999999996, count), 1.0)
    change = torch.div(torch.div(m, first), torch.add(torch.sqrt(torch.div(v, second)), 1e-08))
    change = torch.add(change, torch.mul(torch.mul(self.train_tables[3], state[0]), decay))
    _1 = torch.sub_(state[0], torch.mul(change, rate))
    follow = torch.reciprocal(torch.clamp_max(torch.add(torch.mul(count, 0.10000000000000001), 1.0), average))
    _2 = torch.add_(state[3], torch.mul(torch.sub(state[0], state[3]), follow))
    compared = torch.flatten(self.train_compare(torch.detach(logits), bins, top))
    seen = torch.full([1], torch.size(at, 0), dtype=6, layout=None, device=where)
    scalars = torch.stack([torch.detach(entropy), torch.detach(aside), torch.detach(found_at), norm, torch.to(sound, 6, False, False)], 0)
    ones = torch.ones([1], dtype=6, layout=None, device=where)
    row = torch.cat([ones, seen, scalars, compared], 0)
    _3 = torch.add_(torch.slice(state[5], 0, 0, 21, 1), row)
    return count

  # The sums since the last call: steps, samples, losses, gradient norms, sound steps, right tokens, bins off.
  def train_statistics(self: __torch__.OpenVla) -> Tensor:
    sums = torch.clone(self.train_state[5])
    _0 = torch.zero_(self.train_state[5])
    return sums

  # 0 weights, 1 and 2 the optimiser's moments, 3 the weights' moving average, 4 the number of steps.
  def train_get(self: __torch__.OpenVla,
    which: int) -> Tensor:
    return torch.clone(self.train_state[which])

  def train_set(self: __torch__.OpenVla,
    which: int,
    values: Tensor) -> int:
    _0 = torch.copy_(self.train_state[which], values)
    return 0
