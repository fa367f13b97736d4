  slot_x : List[Tensor]
  slot_pos : List[Tensor]
  slot_out : List[List[Tensor]]
  slot_sum : List[List[Tensor]]
  slot_layers : List[List[Tensor]]
  slot_entropies : List[List[Tensor]]
  slot_queries : List[List[Tensor]]
  slot_done : List[List[Tensor]]
  slot_boundary : List[List[Tensor]]
  frame_in : List[Tensor]
  features_out : List[Tensor]
  token_in : List[Tensor]
  tokens_out : List[Tensor]
  verify_in : List[Tensor]
  verify_out : List[Tensor]

  # A slot holds the inputs and outputs of one graph at addresses that never change.
  def open_slot(self: __torch__.OpenVla,
    lane: int,
    rows: int,
    dense: bool) -> int:
    where = torch.device(self.device)
    _0 = torch.append(self.slot_x, torch.zeros([rows, torch.size(self.prompts[lane], 1)], dtype=self.dtype, layout=None, device=where))
    if dense:
      _1 = torch.append(self.slot_pos, self.all_positions[lane])
    else:
      _1 = torch.append(self.slot_pos, torch.zeros([rows], dtype=4, layout=None, device=where))
    none1 = annotate(List[Tensor], [])
    none2 = annotate(List[Tensor], [])
    none3 = annotate(List[Tensor], [])
    none4 = annotate(List[Tensor], [])
    none5 = annotate(List[Tensor], [])
    none6 = annotate(List[Tensor], [])
    none7 = annotate(List[Tensor], [])
    _5 = torch.append(self.slot_out, none1)
    _6 = torch.append(self.slot_sum, none2)
    _7 = torch.append(self.slot_layers, none3)
    _8 = torch.append(self.slot_entropies, none4)
    _9 = torch.append(self.slot_boundary, none5)
    _10 = torch.append(self.slot_queries, none6)
    _11 = torch.append(self.slot_done, none7)
    return torch.sub(torch.len(self.slot_x), 1)

  # What a piece leaves lies where its first run put it. A recorded run may leave nothing in memory of its own: another
  # graph's intermediates can lie there too.
  def settle(self: __torch__.OpenVla,
    held: List[Tensor],
    fresh: List[Tensor]) -> List[Tensor]:
    result = fresh
    if torch.eq(torch.len(held), torch.len(fresh)):
      for i in range(torch.len(held)):
        _0 = torch.copy_(held[i], fresh[i])
      result = held
    return result

  # Lets go of a slot's memory; its number is not given out again.
  def close_slot(self: __torch__.OpenVla,
    slot: int) -> int:
    nothing = torch.zeros([0], dtype=6, layout=None, device=torch.device("cpu"))
    self.slot_x[slot] = nothing
    self.slot_pos[slot] = nothing
    self.slot_out[slot] = annotate(List[Tensor], [])
    self.slot_sum[slot] = annotate(List[Tensor], [])
    self.slot_layers[slot] = annotate(List[Tensor], [])
    self.slot_entropies[slot] = annotate(List[Tensor], [])
    self.slot_boundary[slot] = annotate(List[Tensor], [])
    self.slot_queries[slot] = annotate(List[Tensor], [])
    self.slot_done[slot] = annotate(List[Tensor], [])
    return 0

  # Puts a lane's rows into a slot. keep: indices into the present rows, the padding in front. A pass that begins takes
  # its rows inside the graph, where an index is a position.
  def stage(self: __torch__.OpenVla,
    slot: int,
    lane: int,
    first: int,
    dense: bool,
    keep: List[int]) -> int:
    if torch.eq(first, 0):
      if torch.eq(dense, False):
        _0 = torch.copy_(self.slot_pos[slot], torch.tensor(keep, dtype=4, device=torch.device("cpu")))
    else:
      if torch.gt(torch.len(keep), 0):
        kept = torch.tensor(keep, dtype=4, device=torch.device(self.device))
        _1 = torch.copy_(self.slot_x[slot], torch.index_select(self.hidden[lane], 0, kept))
        if torch.eq(dense, False):
          _2 = torch.copy_(self.slot_pos[slot], torch.index_select(self.positions[lane], 0, kept))
      else:
        _1 = torch.copy_(self.slot_x[slot], self.hidden[lane])
        if torch.eq(dense, False):
          _2 = torch.copy_(self.slot_pos[slot], self.positions[lane])
    return 0

  # Runs layers over a slot, and takes the first action token behind the last; this is what a graph records. Rows that
  # are not all there carry a mask over keys padded to a multiple of 16, as the masked attention kernel wants them. masked:
  # whether the layers attend to the lane's keys only, which then are the same at each of them.
  def run_slot(self: __torch__.OpenVla,
    slot: int,
    lane: int,
    first: int,
    last: int,
    dense: bool,
    masked: bool,
    capture: int,
    capture_at: List[int],
    kernels: int) -> int:
    where = torch.device(self.device)
    kept_sum = self.capture_sum
    kept_layers = self.capture_layers
    kept_entropies = self.capture_entropies
    kept_queries = self.capture_queries
    kept_done = self.capture_done
    kept_boundary = self.boundary
    _0 = self.begin_capture()
    pos = self.slot_pos[slot]
    n = torch.size(pos, 0)
    x = self.slot_x[slot]
    if torch.eq(first, 0):
      x = self.inputs(lane)
      if torch.eq(dense, False):
        x = torch.index_select(x, 0, pos)
    length = torch.add(torch.size(self.prompts[lane], 0), 256)
    keys = length
    if torch.eq(dense, False):
      keys = torch.mul(torch.floordiv(torch.add(length, 15), 16), 16)
    allowed = torch.le(torch.unsqueeze(torch.arange(0, keys, 1, dtype=4, layout=None, device=where), 0), torch.unsqueeze(pos, 1))
    if masked:
      present = torch.slice(torch.select(self.lane_keys[lane], 0, first), 0, 0, keys, 1)
      allowed = torch.logical_and(allowed, torch.unsqueeze(present, 0))
    bias = annotate(Optional[Tensor], None)
    if torch.eq(dense, False):
      bias = self.bias_of(allowed, self.dtype)
    shares = self.all_positions[lane]
    if torch.ne(torch.__and__(capture, 68), 0):
      # padding is every BOS row that another one follows
      following = torch.cat([torch.slice(pos, 0, 1, n, 1), torch.slice(pos, 0, torch.sub(n, 1), n, 1)], 0)
      real = torch.to(torch.gt(torch.add(pos, following), 0), 6, False, False)
      shares = torch.div(real, torch.sum(real))
    every = torch.slice(pos, 0, 0, 0, 1)
    x = self.layers(lane, first, last, x, pos, every, keys, bias, allowed, shares, capture, capture_at, kernels)
    outputs = [x]
    if torch.eq(last, self.layer_count):
      tail = torch.slice(x, 0, torch.sub(n, 1), n, 1)
      _1 = torch.append(outputs, self.greedy(self.head(tail)))
    if torch.gt(torch.len(self.capture_queries), 1):
      self.capture_queries = [torch.cat(self.capture_queries, 0)]
    if torch.__and__(torch.eq(first, 0), torch.eq(last, self.layer_count)):
      _2 = self.finish_capture(lane, torch.ne(torch.__and__(capture, 1), 0), capture_at)
    self.slot_out[slot] = self.settle(self.slot_out[slot], outputs)
    self.slot_sum[slot] = self.settle(self.slot_sum[slot], self.capture_sum)
    self.slot_layers[slot] = self.settle(self.slot_layers[slot], self.capture_layers)
    self.slot_entropies[slot] = self.settle(self.slot_entropies[slot], self.capture_entropies)
    self.slot_queries[slot] = self.settle(self.slot_queries[slot], self.capture_queries)
    self.slot_boundary[slot] = self.settle(self.slot_boundary[slot], self.boundary)
    self.slot_done[slot] = self.settle(self.slot_done[slot], self.capture_done)
    self.capture_sum = kept_sum
    self.capture_layers = kept_layers
    self.capture_entropies = kept_entropies
    self.capture_queries = kept_queries
    self.capture_done = kept_done
    self.boundary = kept_boundary
    return 0

  # Makes a slot's outputs the lane's hidden stream and adds what it captured to the step's.
  def adopt(self: __torch__.OpenVla,
    slot: int,
    lane: int) -> int:
    self.hidden[lane] = self.slot_out[slot][0]
    self.positions[lane] = self.slot_pos[slot]
    for part in self.slot_sum[slot]:
      if torch.eq(torch.len(self.capture_sum), 0):
        self.capture_sum = [part]
      else:
        self.capture_sum = [torch.add(self.capture_sum[0], part)]
    for part2 in self.slot_layers[slot]:
      _0 = torch.append(self.capture_layers, part2)
    for part3 in self.slot_entropies[slot]:
      _1 = torch.append(self.capture_entropies, part3)
    for part4 in self.slot_queries[slot]:
      _2 = torch.append(self.capture_queries, part4)
    for part5 in self.slot_done[slot]:
      _3 = torch.append(self.capture_done, part5)
    self.boundary = self.slot_boundary[slot]
    return 0

  # Takes the first action token that a slot at the end of the pass left.
  def adopt_token(self: __torch__.OpenVla,
    slot: int,
    lane: int) -> int:
    self.hidden[lane] = self.slot_out[slot][1]
    return 0

  def stage_frame(self: __torch__.OpenVla,
    frame: Tensor) -> int:
    if torch.eq(torch.len(self.frame_in), 0):
      self.frame_in = [torch.to(frame, torch.device(self.device), 0, False, True)]
    else:
      _0 = torch.copy_(self.frame_in[0], frame)
    return 0

  def see_slot_pixels(self: __torch__.OpenVla) -> int:
    return self.see_pixels(self.frame_in[0])

  def see_slot_projected(self: __torch__.OpenVla) -> int:
    _0 = self.see_projected()
    self.features_out = self.settle(self.features_out, self.features)
    self.features = self.features_out
    return 0

  def adopt_features(self: __torch__.OpenVla) -> int:
    self.features = self.features_out
    return 0

  def open_decode(self: __torch__.OpenVla,
    count: int) -> int:
    where = torch.device(self.device)
    _0 = torch.append(self.token_in, torch.zeros([1], dtype=4, layout=None, device=where))
    _1 = torch.append(self.tokens_out, torch.zeros([count], dtype=4, layout=None, device=where))
    return torch.sub(torch.len(self.token_in), 1)

  def stage_token(self: __torch__.OpenVla,
    slot: int,
    lane: int) -> int:
    _0 = torch.copy_(self.token_in[slot], self.hidden[lane])
    return 0

  def decode_slot(self: __torch__.OpenVla,
    slot: int,
    lane: int,
    count: int,
    kernels: int) -> int:
    self.hidden[lane] = self.token_in[slot]
    _0 = torch.copy_(self.tokens_out[slot], self.decode(lane, count, kernels))
    return 0

  # The same over a cache whose layers may hold different keys.
  def decode_ragged_slot(self: __torch__.OpenVla,
    slot: int,
    lane: int,
    count: int,
    watch: int,
    kernels: int) -> int:
    self.hidden[lane] = self.token_in[slot]
    _0 = torch.copy_(self.tokens_out[slot], self.decode_ragged(lane, count, watch, kernels))
    return 0

  def decoded(self: __torch__.OpenVla,
    slot: int) -> Tensor:
    return torch.to(self.tokens_out[slot], 4, False, True)

  def open_verify(self: __torch__.OpenVla,
    rows: int) -> int:
    where = torch.device(self.device)
    _0 = torch.append(self.verify_in, torch.zeros([rows], dtype=4, layout=None, device=where))
    _1 = torch.append(self.verify_out, torch.zeros([rows], dtype=4, layout=None, device=where))
    return torch.sub(torch.len(self.verify_in), 1)

  def stage_verify(self: __torch__.OpenVla,
    slot: int,
    tokens: List[int]) -> int:
    _0 = torch.copy_(self.verify_in[slot], torch.tensor(tokens, dtype=4, device=torch.device("cpu")))
    return 0

  # One pass over answer rows from a place on: the greedy choice behind each.
  def verify_slot(self: __torch__.OpenVla,
    slot: int,
    lane: int,
    place: int,
    kernels: int) -> int:
    where = torch.device(self.device)
    ids = self.verify_in[slot]
    rows = torch.size(ids, 0)
    start = torch.add(torch.add(torch.size(self.prompts[lane], 0), 256), place)
    pos = torch.arange(start, torch.add(start, rows), 1, dtype=4, layout=None, device=where)
    keys = torch.mul(torch.floordiv(torch.add(torch.add(start, rows), 15), 16), 16)
    allowed = torch.le(torch.unsqueeze(torch.arange(0, keys, 1, dtype=4, layout=None, device=where), 0), torch.unsqueeze(pos, 1))
    bias = annotate(Optional[Tensor], self.bias_of(allowed, self.dtype))
    x = torch.embedding(self.weights[4][2], ids)
    x = self.layers(lane, 0, self.layer_count, x, pos, torch.slice(pos, 0, 0, 0, 1), keys, bias, allowed, pos, 0, annotate(List[int], []), kernels)
    _0 = torch.copy_(self.verify_out[slot], self.greedy(self.head(x)))
    return 0

  def verified(self: __torch__.OpenVla,
    slot: int) -> Tensor:
    return torch.to(self.verify_out[slot], 4, False, True)

  # The first action token that the prefill left.
  def token(self: __torch__.OpenVla,
    lane: int) -> Tensor:
    return torch.to(self.hidden[lane], 4, False, True)

  # What turned takes, for some rows.
  def projected_rows(self: __torch__.OpenVla,
    rows: int) -> Tensor:
    groups = torch.floordiv(self.heads, self.kv_heads)
    return torch.zeros([rows, torch.add(groups, 2), self.kv_heads, self.head_size], dtype=self.dtype, layout=None, device=torch.device(self.device))

  def cosine_rows(self: __torch__.OpenVla,
    rows: int) -> Tensor:
    return torch.slice(self.rope_cos[0], 0, 0, rows, 1)

  def sine_rows(self: __torch__.OpenVla,
    rows: int) -> Tensor:
    return torch.slice(self.rope_sin[0], 0, 0, rows, 1)

  # What gated takes.
  def gate_rows(self: __torch__.OpenVla,
    rows: int) -> Tensor:
    return torch.zeros([rows, torch.size(self.weights[3][4], 0)], dtype=self.dtype, layout=None, device=torch.device(self.device))
