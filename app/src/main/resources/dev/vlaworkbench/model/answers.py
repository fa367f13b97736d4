  answer_seen : List[Tensor]
  answer_watch : int
  answer_renumbered : int

  # An answer begins. watch: the layer whose attention is kept, renumbered: the layer from which on positions were counted
  # anew; -1 for none.
  def begin_answer(self: __torch__.OpenVla,
    watch: int,
    renumbered: int) -> int:
    self.answer_watch = watch
    self.answer_renumbered = renumbered
    self.answer_seen = [torch.zeros([6, 256], dtype=6, layout=None, device=torch.device(self.device))]
    return 0

  def answer_attention(self: __torch__.OpenVla) -> Tensor:
    return self.answer_seen[0]

  # One pass over answer rows from a place on, over a cache whose layers may hold different keys: the greedy choice behind
  # each row.
  def answer_rows(self: __torch__.OpenVla,
    lane: int,
    ids: Tensor,
    place: int) -> Tensor:
    where = torch.device(self.device)
    rows = torch.size(ids, 0)
    length = torch.add(torch.size(self.prompts[lane], 0), 256)
    groups = torch.floordiv(self.heads, self.kv_heads)
    start = torch.add(length, place)
    end = torch.add(start, rows)
    pos = torch.arange(start, end, 1, dtype=4, layout=None, device=where)
    own = torch.arange(length, end, 1, dtype=4, layout=None, device=where)
    w = self.weights[3]
    x = torch.embedding(self.weights[4][2], ids)
    width = torch.size(x, 1)
    for layer in range(self.layer_count):
      b = torch.mul(layer, 6)
      h = torch.rms_norm(x, [width], w[b], self.norm_eps)
      attended = self.visible[lane][layer]
      # where positions were counted anew the answer follows the layer's own last row
      turned = start
      if torch.__and__(torch.ge(self.answer_renumbered, 0), torch.ge(layer, self.answer_renumbered)):
        if torch.gt(torch.numel(attended), 0):
          turned = torch.add(torch.numel(attended), place)
      cos = torch.slice(self.rope_cos[0], 0, turned, torch.add(turned, rows), 1)
      sin = torch.slice(self.rope_sin[0], 0, turned, torch.add(turned, rows), 1)
      qkv = torch.view(torch.linear(h, w[torch.add(b, 1)]), [rows, torch.add(groups, 2), self.kv_heads, self.head_size])
      qkv = self.turned(qkv, cos, sin, 0)
      cache = self.caches[lane][layer]
      _0 = torch.copy_(torch.slice(cache, 0, start, end, 1), torch.slice(qkv, 1, groups, torch.add(groups, 2), 1))
      q = torch.transpose(torch.reshape(torch.slice(qkv, 1, 0, groups, 1), [rows, self.heads, self.head_size]), 0, 1)
      keys = torch.arange(0, end, 1, dtype=4, layout=None, device=where)
      if torch.gt(torch.numel(attended), 0):
        keys = torch.cat([attended, own], 0)
      kv = torch.permute(torch.index_select(cache, 0, keys), [1, 2, 0, 3])
      allowed = torch.le(torch.unsqueeze(keys, 0), torch.unsqueeze(pos, 1))
      bias = annotate(Optional[Tensor], None)
      if torch.gt(rows, 1):
        bias = self.bias_of(allowed, self.dtype)
      if torch.eq(layer, self.answer_watch):
        mean = self.mean_attention(torch.to(q, 6, False, False), torch.to(kv[0], 6, False, False), self.bias_of(allowed, 6))
        seen = torch.slice(self.answer_seen[0], 0, place, torch.add(place, rows), 1)
        _1 = torch.copy_(seen, self.visual_columns(mean, keys, end))
      o = self.attend(q, kv[0], kv[1], bias, False)
      o = torch.reshape(torch.transpose(o, 0, 1), [rows, torch.mul(self.heads, self.head_size)])
      x = torch.addmm(x, o, torch.t(w[torch.add(b, 2)]))
      h = torch.rms_norm(x, [width], w[torch.add(b, 3)], self.norm_eps)
      x = torch.addmm(x, self.gated(torch.linear(h, w[torch.add(b, 4)]), 0), torch.t(w[torch.add(b, 5)]))
    return self.greedy(self.head(x))

  def answer(self: __torch__.OpenVla,
    lane: int,
    tokens: List[int],
    place: int) -> Tensor:
    ids = torch.tensor(tokens, dtype=4, device=torch.device(self.device))
    return torch.to(self.answer_rows(lane, ids, place), 4, False, True)

  # Greedy tokens over a cache whose layers may hold different keys, chained on the device.
  def decode_ragged(self: __torch__.OpenVla,
    lane: int,
    count: int) -> Tensor:
    token = self.hidden[lane]
    tokens = [token]
    for i in range(torch.sub(count, 1)):
      token = self.answer_rows(lane, token, i)
      _0 = torch.append(tokens, token)
    return torch.cat(tokens, 0)

  # Takes rows of the hidden stream, in any order.
  def select_rows(self: __torch__.OpenVla,
    lane: int,
    rows: List[int]) -> int:
    where = torch.device(self.device)
    kept = torch.tensor(rows, dtype=4, device=where)
    self.hidden[lane] = torch.index_select(self.hidden[lane], 0, kept)
    self.positions[lane] = torch.index_select(self.positions[lane], 0, kept)
    return 0

  # Replaces the first of some rows of the hidden stream by the mean of all of them.
  def merge_rows(self: __torch__.OpenVla,
    lane: int,
    rows: List[int]) -> int:
    where = torch.device(self.device)
    members = torch.tensor(rows, dtype=4, device=where)
    x = self.hidden[lane]
    mean = torch.mean(torch.to(torch.index_select(x, 0, members), 6, False, False), [0], True)
    first = torch.slice(members, 0, 0, 1, 1)
    self.hidden[lane] = torch.index_copy(x, 0, first, torch.to(mean, self.dtype, False, False))
    return 0

  # Counts the positions of the hidden stream's rows anew, without gaps.
  def renumber_rows(self: __torch__.OpenVla,
    lane: int) -> int:
    n = torch.size(self.hidden[lane], 0)
    self.positions[lane] = torch.arange(0, n, 1, dtype=4, layout=None, device=torch.device(self.device))
    return 0

  def boundary_rows(self: __torch__.OpenVla) -> Tensor:
    return self.boundary[1]

  # Inner products of the visual and prompt rows in the hidden stream, [N-1, N-1] float64; at: their places in the sequence.
  def hidden_products(self: __torch__.OpenVla,
    lane: int,
    at: List[int]) -> Tensor:
    return self.products_of(lane, self.hidden[lane], at)

  # The same of the input embeddings.
  def input_products(self: __torch__.OpenVla,
    lane: int,
    at: List[int]) -> Tensor:
    return self.products_of(lane, self.inputs(lane), at)

  def products_of(self: __torch__.OpenVla,
    lane: int,
    x: Tensor,
    at: List[int]) -> Tensor:
    where = torch.device(self.device)
    length = torch.add(torch.size(self.prompts[lane], 0), 256)
    rows = torch.zeros([length, torch.size(x, 1)], dtype=7, layout=None, device=where)
    rows = torch.index_copy(rows, 0, torch.tensor(at, dtype=4, device=where), torch.to(x, 7, False, False))
    rows = torch.slice(rows, 0, 1, length, 1)
    return torch.matmul(rows, torch.t(rows))
