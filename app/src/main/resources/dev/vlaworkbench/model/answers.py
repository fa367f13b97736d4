  tree_in : List[Tensor]
  tree_mask : List[Tensor]
  tree_asked : List[Tensor]
  tree_out : List[Tensor]
  tree_scores : List[Tensor]

  # Attention of the answer's six rows at the layer that was watched: [6, 256].
  def answer_attention(self: __torch__.OpenVla) -> Tensor:
    return torch.slice(self.answer_seen[0], 0, 0, 6, 1)

  # One pass over a tree of answer rows whose root is at a place: the hidden stream [rows, D] behind the last layer. mask: which
  # rows a row sees, itself and those on its way to the root, [rows, rows]; their number is also its depth. The rows lie behind each
  # other in the cache until keep_rows puts those that stay in their places. ragged: whether layers may hold different keys; watch:
  # the layer whose attention is kept, -1 for none.
  def answer_tree(self: __torch__.OpenVla,
    lane: int,
    ids: Tensor,
    mask: Tensor,
    place: int,
    ragged: bool,
    watch: int,
    kernels: int) -> Tensor:
    where = torch.device(self.device)
    rows = torch.size(ids, 0)
    length = torch.add(torch.size(self.prompts[lane], 0), 256)
    groups = torch.floordiv(self.heads, self.kv_heads)
    start = torch.add(length, place)
    end = torch.add(start, rows)
    # keys are padded to a multiple of 16, as the masked attention kernel wants them
    last = torch.mul(torch.floordiv(torch.add(end, 15), 16), 16)
    depth = torch.sub(torch.sum(torch.to(mask, 4, False, False), [1]), 1)
    before = torch.ones([rows, place], dtype=11, layout=None, device=where)
    after = torch.zeros([rows, torch.sub(last, end)], dtype=11, layout=None, device=where)
    own = torch.unsqueeze(torch.cat([before, mask, after], 1), 0)
    # one table for all layers, or one for each
    present = torch.ones([1, rows, length], dtype=11, layout=None, device=where)
    starts = torch.full([1], length, dtype=4, layout=None, device=where)
    if ragged:
      present = torch.expand(torch.unsqueeze(torch.slice(self.lane_keys[lane], 1, 0, length, 1), 1), [-1, rows, -1])
      own = torch.expand(own, [self.layer_count, -1, -1])
      starts = self.lane_starts[lane]
    biases = self.bias_of(torch.cat([present, own], 2), self.dtype)
    at = torch.flatten(torch.add(torch.unsqueeze(starts, 1), torch.unsqueeze(torch.add(depth, place), 0)))
    cosines = torch.index_select(self.rope_cos[0], 0, at)
    sines = torch.index_select(self.rope_sin[0], 0, at)
    w = self.weights[3]
    x = torch.embedding(self.weights[4][2], ids)
    width = torch.size(x, 1)
    for layer in range(self.layer_count):
      b = torch.mul(layer, 6)
      table = 0
      if ragged:
        table = layer
      cos = torch.slice(cosines, 0, torch.mul(table, rows), torch.mul(torch.add(table, 1), rows), 1)
      sin = torch.slice(sines, 0, torch.mul(table, rows), torch.mul(torch.add(table, 1), rows), 1)
      bias = biases[table]
      h = torch.rms_norm(x, [width], w[b], self.norm_eps)
      qkv = torch.view(torch.linear(h, w[torch.add(b, 1)]), [rows, torch.add(groups, 2), self.kv_heads, self.head_size])
      qkv = self.turned(qkv, cos, sin, kernels)
      cache = self.caches[lane][layer]
      _0 = torch.copy_(torch.slice(cache, 0, start, end, 1), torch.slice(qkv, 1, groups, torch.add(groups, 2), 1))
      q = torch.transpose(torch.reshape(torch.slice(qkv, 1, 0, groups, 1), [rows, self.heads, self.head_size]), 0, 1)
      kv = torch.permute(torch.slice(cache, 0, 0, last, 1), [1, 2, 0, 3])
      if torch.eq(layer, watch):
        mean = self.mean_attention(torch.to(q, 6, False, False), torch.to(kv[0], 6, False, False), torch.to(bias, 6, False, False))
        seen = torch.slice(self.answer_seen[0], 0, place, torch.add(place, rows), 1)
        _1 = torch.copy_(seen, torch.slice(mean, 1, 1, 257, 1))
      o = self.attend(q, kv[0], kv[1], bias, False)
      o = torch.reshape(torch.transpose(o, 0, 1), [rows, torch.mul(self.heads, self.head_size)])
      x = torch.addmm(x, o, torch.t(w[torch.add(b, 2)]))
      h = torch.rms_norm(x, [width], w[torch.add(b, 3)], self.norm_eps)
      x = torch.addmm(x, self.gated(torch.linear(h, w[torch.add(b, 4)]), kernels), torch.t(w[torch.add(b, 5)]))
    return x

  # Puts rows of the last pass over a tree, counted from its root, into the places behind the root's; the others are as good as
  # gone.
  def keep_rows(self: __torch__.OpenVla,
    lane: int,
    place: int,
    rows: List[int],
    watch: int) -> int:
    kept = torch.tensor(rows, dtype=4, device=torch.device(self.device))
    count = torch.len(rows)
    start = torch.add(torch.add(torch.size(self.prompts[lane], 0), 256), place)
    cache = self.caches[lane]
    taken = torch.index_select(cache, 1, torch.add(kept, start))
    _0 = torch.copy_(torch.slice(cache, 1, torch.add(start, 1), torch.add(torch.add(start, 1), count), 1), taken)
    if torch.ge(watch, 0):
      seen = self.answer_seen[0]
      attention = torch.index_select(seen, 0, torch.add(kept, place))
      _1 = torch.copy_(torch.slice(seen, 0, torch.add(place, 1), torch.add(torch.add(place, 1), count), 1), attention)
    return 0

  # Room for a tree of so many rows and questions about so many guesses, at addresses that never change.
  def open_tree(self: __torch__.OpenVla,
    rows: int,
    guesses: int) -> int:
    where = torch.device(self.device)
    _0 = torch.append(self.tree_in, torch.zeros([rows], dtype=4, layout=None, device=where))
    _1 = torch.append(self.tree_mask, torch.zeros([rows, rows], dtype=11, layout=None, device=where))
    _2 = torch.append(self.tree_asked, torch.zeros([2, guesses], dtype=4, layout=None, device=where))
    _3 = torch.append(self.tree_out, torch.zeros([rows], dtype=4, layout=None, device=where))
    _4 = torch.append(self.tree_scores, torch.zeros([3, guesses], dtype=6, layout=None, device=where))
    return torch.sub(torch.len(self.tree_in), 1)

  # parents: of each row, its own index for the root and for padding. asked: for each guess the row it stands behind, then
  # the tokens of the guesses.
  def stage_tree(self: __torch__.OpenVla,
    slot: int,
    tokens: List[int],
    parents: List[int],
    asked: List[int]) -> int:
    host = torch.device("cpu")
    parent = torch.tensor(parents, dtype=4, device=host)
    itself = torch.eye(torch.len(parents), dtype=11, layout=None, device=host)
    mask = itself
    for depth in range(6):
      mask = torch.logical_or(itself, torch.index_select(mask, 0, parent))
    _0 = torch.copy_(self.tree_in[slot], torch.tensor(tokens, dtype=4, device=host))
    _1 = torch.copy_(self.tree_mask[slot], mask)
    _2 = torch.copy_(self.tree_asked[slot], torch.view(torch.tensor(asked, dtype=4, device=host), [2, -1]))
    return 0

  # One pass over a staged tree: the greedy choice behind each row, and of each guess the model's log-probability, that of its
  # choice there and the entropy of its probabilities.
  def tree_slot(self: __torch__.OpenVla,
    slot: int,
    lane: int,
    place: int,
    ragged: bool,
    watch: int,
    kernels: int) -> int:
    logits = self.head(self.answer_tree(lane, self.tree_in[slot], self.tree_mask[slot], place, ragged, watch, kernels))
    _0 = torch.copy_(self.tree_out[slot], self.greedy(logits))
    behind = self.tree_asked[slot][0]
    scores = torch.log_softmax(logits, -1)
    at = torch.add(torch.mul(behind, torch.size(logits, 1)), self.tree_asked[slot][1])
    guess = torch.index_select(torch.flatten(scores), 0, at)
    best = torch.index_select(torch.amax(scores, [-1], False), 0, behind)
    entropy = torch.index_select(torch.sum(torch.special_entr(torch.exp(scores)), [-1]), 0, behind)
    _1 = torch.copy_(self.tree_scores[slot], torch.stack([guess, best, entropy], 0))
    return 0

  def tree_choices(self: __torch__.OpenVla,
    slot: int) -> Tensor:
    return torch.to(self.tree_out[slot], 4, False, True)

  def tree_probabilities(self: __torch__.OpenVla,
    slot: int) -> Tensor:
    return torch.to(self.tree_scores[slot], 6, False, True)

  # Greedy tokens over a cache whose layers may hold different keys, chained on the device.
  def decode_ragged(self: __torch__.OpenVla,
    lane: int,
    count: int,
    watch: int,
    kernels: int) -> Tensor:
    token = self.hidden[lane]
    tokens = [token]
    itself = torch.ones([1, 1], dtype=11, layout=None, device=torch.device(self.device))
    for i in range(torch.sub(count, 1)):
      token = self.greedy(self.head(self.answer_tree(lane, token, itself, i, True, watch, kernels)))
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

  # Replaces rows of the hidden stream by weighted means of groups of rows. carriers: the row of each group that takes its mean;
  # members: rows, each with its group in groups and its weight.
  def merge_rows(self: __torch__.OpenVla,
    lane: int,
    carriers: List[int],
    members: List[int],
    groups: List[int],
    weights: Tensor) -> int:
    where = torch.device(self.device)
    each = torch.arange(0, torch.len(carriers), 1, dtype=4, layout=None, device=where)
    belongs = torch.eq(torch.unsqueeze(each, 1), torch.unsqueeze(torch.tensor(groups, dtype=4, device=where), 0))
    weighed = torch.mul(torch.to(belongs, 6, False, False), torch.to(weights, where, 6, False, False))
    shares = torch.div(weighed, torch.sum(weighed, [1], True))
    x = self.hidden[lane]
    rows = torch.index_select(x, 0, torch.tensor(members, dtype=4, device=where))
    means = torch.matmul(shares, torch.to(rows, 6, False, False))
    taking = torch.tensor(carriers, dtype=4, device=where)
    self.hidden[lane] = torch.index_copy(x, 0, taking, torch.to(means, self.dtype, False, False))
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
