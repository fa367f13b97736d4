  answer_in : List[Tensor]

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
    half = torch.floordiv(self.head_size, 2)
    start = torch.add(length, place)
    end = torch.add(start, rows)
    pos = torch.arange(start, end, 1, dtype=4, layout=None, device=where)
    own = torch.arange(length, end, 1, dtype=4, layout=None, device=where)
    cos = torch.slice(self.rope_cos[0], 0, start, end, 1)
    sin = torch.slice(self.rope_sin[0], 0, start, end, 1)
    w = self.weights[3]
    x = torch.embedding(self.weights[4][2], ids)
    width = torch.size(x, 1)
    for layer in range(self.layer_count):
      b = torch.mul(layer, 6)
      h = torch.rms_norm(x, [width], w[b], self.norm_eps)
      qkv = torch.view(torch.linear(h, w[torch.add(b, 1)]), [rows, torch.add(groups, 2), self.kv_heads, self.head_size])
      qkv = torch.addcmul(torch.mul(qkv, cos), torch.roll(qkv, [half], [-1]), sin)
      cache = self.caches[lane][layer]
      _0 = torch.copy_(torch.slice(cache, 0, start, end, 1), torch.slice(qkv, 1, groups, torch.add(groups, 2), 1))
      q = torch.transpose(torch.reshape(torch.slice(qkv, 1, 0, groups, 1), [rows, self.heads, self.head_size]), 0, 1)
      attended = self.visible[lane][layer]
      keys = torch.arange(0, end, 1, dtype=4, layout=None, device=where)
      if torch.gt(torch.numel(attended), 0):
        keys = torch.cat([attended, own], 0)
      kv = torch.permute(torch.index_select(cache, 0, keys), [1, 2, 0, 3])
      bias = annotate(Optional[Tensor], None)
      if torch.gt(rows, 1):
        allowed = torch.le(torch.unsqueeze(keys, 0), torch.unsqueeze(pos, 1))
        bias = self.bias_of(allowed, self.dtype)
      o = self.attend(q, kv[0], kv[1], bias, False)
      o = torch.reshape(torch.transpose(o, 0, 1), [rows, torch.mul(self.heads, self.head_size)])
      x = torch.addmm(x, o, torch.t(w[torch.add(b, 2)]))
      h = torch.rms_norm(x, [width], w[torch.add(b, 3)], self.norm_eps)
      gate_up = torch.chunk(torch.linear(h, w[torch.add(b, 4)]), 2, -1)
      x = torch.addmm(x, torch.mul(torch.silu(gate_up[0]), gate_up[1]), torch.t(w[torch.add(b, 5)]))
    return self.greedy(self.head(x))

  def answer(self: __torch__.OpenVla,
    lane: int,
    tokens: List[int],
    place: int) -> Tensor:
    ids = torch.tensor(tokens, dtype=4, device=torch.device(self.device))
    return torch.to(self.answer_rows(lane, ids, place), 4, False, True)
