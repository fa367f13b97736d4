  slot_x : List[Tensor]
  slot_pos : List[Tensor]
  slot_bias : List[Tensor]
  slot_allowed : List[Tensor]
  slot_shares : List[Tensor]
  slot_out : List[List[Tensor]]
  slot_sum : List[List[Tensor]]
  slot_layers : List[List[Tensor]]
  slot_entropies : List[List[Tensor]]
  slot_boundary : List[List[Tensor]]
  frame_in : List[Tensor]
  features_out : List[Tensor]
  token_in : List[Tensor]
  tokens_out : List[Tensor]

  # A slot holds the inputs and outputs of one graph at addresses that never change. Dense slots attend causally; the
  # others carry a mask over keys padded to a multiple of 16, as the masked attention kernel wants them.
  def open_slot(self: __torch__.OpenVla,
    lane: int,
    rows: int,
    dense: bool) -> int:
    where = torch.device(self.device)
    prompt = self.prompts[lane]
    length = torch.add(torch.size(prompt, 0), 256)
    keys = length
    if torch.eq(dense, False):
      keys = torch.mul(torch.floordiv(torch.add(length, 15), 16), 16)
    _0 = torch.append(self.slot_x, torch.zeros([rows, torch.size(prompt, 1)], dtype=self.dtype, layout=None, device=where))
    _1 = torch.append(self.slot_pos, torch.zeros([rows], dtype=4, layout=None, device=where))
    if dense:
      _2 = torch.append(self.slot_bias, torch.zeros([0], dtype=self.dtype, layout=None, device=where))
    else:
      _2 = torch.append(self.slot_bias, torch.zeros([rows, keys], dtype=self.dtype, layout=None, device=where))
    _3 = torch.append(self.slot_allowed, torch.zeros([rows, keys], dtype=11, layout=None, device=where))
    _4 = torch.append(self.slot_shares, torch.zeros([rows], dtype=6, layout=None, device=where))
    none1 = annotate(List[Tensor], [])
    none2 = annotate(List[Tensor], [])
    none3 = annotate(List[Tensor], [])
    none4 = annotate(List[Tensor], [])
    none5 = annotate(List[Tensor], [])
    _5 = torch.append(self.slot_out, none1)
    _6 = torch.append(self.slot_sum, none2)
    _7 = torch.append(self.slot_layers, none3)
    _8 = torch.append(self.slot_entropies, none4)
    _9 = torch.append(self.slot_boundary, none5)
    return torch.sub(torch.len(self.slot_x), 1)

  # Lets go of a slot's memory; its number is not given out again.
  def close_slot(self: __torch__.OpenVla,
    slot: int) -> int:
    nothing = torch.zeros([0], dtype=6, layout=None, device=torch.device("cpu"))
    self.slot_x[slot] = nothing
    self.slot_pos[slot] = nothing
    self.slot_bias[slot] = nothing
    self.slot_allowed[slot] = nothing
    self.slot_shares[slot] = nothing
    self.slot_out[slot] = annotate(List[Tensor], [])
    self.slot_sum[slot] = annotate(List[Tensor], [])
    self.slot_layers[slot] = annotate(List[Tensor], [])
    self.slot_entropies[slot] = annotate(List[Tensor], [])
    self.slot_boundary[slot] = annotate(List[Tensor], [])
    return 0

  # Gathers a lane's rows into a slot. keep: indices into the present rows, the padding in front.
  def stage(self: __torch__.OpenVla,
    slot: int,
    lane: int,
    keep: List[int],
    padding: int) -> int:
    where = torch.device(self.device)
    x = self.hidden[lane]
    pos = self.positions[lane]
    rows = torch.size(self.slot_x[slot], 0)
    if torch.gt(torch.len(keep), 0):
      kept = torch.tensor(keep, dtype=4, device=where)
      _0 = torch.copy_(self.slot_x[slot], torch.index_select(x, 0, kept))
      pos = torch.index_select(pos, 0, kept)
    else:
      _0 = torch.copy_(self.slot_x[slot], x)
    _1 = torch.copy_(self.slot_pos[slot], pos)
    keys = torch.size(self.slot_allowed[slot], 1)
    key_positions = torch.arange(0, keys, 1, dtype=4, layout=None, device=where)
    allowed = torch.le(torch.unsqueeze(key_positions, 0), torch.unsqueeze(pos, 1))
    _2 = torch.copy_(self.slot_allowed[slot], allowed)
    if torch.gt(torch.numel(self.slot_bias[slot]), 0):
      _3 = torch.copy_(self.slot_bias[slot], self.bias_of(allowed))
    shares = self.slot_shares[slot]
    _4 = torch.zero_(torch.slice(shares, 0, 0, padding, 1))
    _5 = torch.fill_(torch.slice(shares, 0, padding, rows, 1), torch.div(1.0, float(torch.sub(rows, padding))))
    return rows

  # Runs layers over a slot; this is what a graph captures.
  def run_slot(self: __torch__.OpenVla,
    slot: int,
    lane: int,
    first: int,
    last: int,
    capture: int,
    capture_at: List[int]) -> int:
    where = torch.device(self.device)
    kept_sum = self.capture_sum
    kept_layers = self.capture_layers
    kept_entropies = self.capture_entropies
    kept_boundary = self.boundary
    self.capture_sum = annotate(List[Tensor], [])
    self.capture_layers = annotate(List[Tensor], [])
    self.capture_entropies = annotate(List[Tensor], [])
    self.boundary = annotate(List[Tensor], [])
    bias = annotate(Optional[Tensor], None)
    if torch.gt(torch.numel(self.slot_bias[slot]), 0):
      bias = self.slot_bias[slot]
    every = torch.empty([0], dtype=4, layout=None, device=where)
    allowed = self.slot_allowed[slot]
    x = self.layers(lane, first, last, self.slot_x[slot], self.slot_pos[slot], every, torch.size(allowed, 1), bias, allowed, self.slot_shares[slot], capture, capture_at)
    self.slot_out[slot] = [x]
    self.slot_sum[slot] = self.capture_sum
    self.slot_layers[slot] = self.capture_layers
    self.slot_entropies[slot] = self.capture_entropies
    self.slot_boundary[slot] = self.boundary
    self.capture_sum = kept_sum
    self.capture_layers = kept_layers
    self.capture_entropies = kept_entropies
    self.boundary = kept_boundary
    return 0

  # Makes a slot's outputs the lane's hidden stream and adds what it captured to the step's.
  def adopt(self: __torch__.OpenVla,
    slot: int,
    lane: int,
    first: int,
    last: int) -> int:
    self.hidden[lane] = self.slot_out[slot][0]
    every = torch.empty([0], dtype=4, layout=None, device=torch.device(self.device))
    for layer in range(first, last):
      self.visible[lane][layer] = every
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
    self.boundary = self.slot_boundary[slot]
    return 0

  def stage_frame(self: __torch__.OpenVla,
    frame: Tensor) -> int:
    if torch.eq(torch.len(self.frame_in), 0):
      self.frame_in = [torch.to(frame, torch.device(self.device), 0, False, True)]
    else:
      _0 = torch.copy_(self.frame_in[0], frame)
    return 0

  def see_slot(self: __torch__.OpenVla) -> int:
    _0 = self.see(self.frame_in[0])
    self.features_out = self.features
    return 0

  def adopt_features(self: __torch__.OpenVla) -> int:
    self.features = self.features_out
    return 0

  def open_decode(self: __torch__.OpenVla) -> int:
    where = torch.device(self.device)
    _0 = torch.append(self.token_in, torch.zeros([1], dtype=4, layout=None, device=where))
    _1 = torch.append(self.tokens_out, torch.zeros([1], dtype=4, layout=None, device=where))
    return torch.sub(torch.len(self.token_in), 1)

  def stage_token(self: __torch__.OpenVla,
    slot: int,
    lane: int) -> int:
    _0 = torch.copy_(self.token_in[slot], self.hidden[lane])
    return 0

  def decode_slot(self: __torch__.OpenVla,
    slot: int,
    lane: int,
    count: int) -> int:
    self.hidden[lane] = self.token_in[slot]
    self.tokens_out[slot] = self.decode(lane, count)
    return 0

  def decoded(self: __torch__.OpenVla,
    slot: int) -> Tensor:
    return torch.to(self.tokens_out[slot], 4, False, True)
