  answer_seen : List[Tensor]
  answer_watch : int
  answer_renumbered : int
  tree_in : List[Tensor]
  tree_mask : List[Tensor]
  tree_asked : List[Tensor]
  tree_out : List[Tensor]
  tree_scores : List[Tensor]

  # An answer begins. watch: the layer whose attention is kept, renumbered: the layer from which on positions were counted
  # anew; -1 for none.
  def begin_answer(self: __torch__.OpenVla,
    watch: int,
    renumbered: int) -> int:
    self.answer_watch = watch
    self.answer_renumbered = renumbered
    # the rows of a tree lie behind those of the places until they are put there
    self.answer_seen = [torch.zeros([70, 256], dtype=6, layout=None, device=torch.device(self.device))]
    return 0

  def answer_attention(self: __torch__.OpenVla) -> Tensor:
    return torch.slice(self.answer_seen[0], 0, 0, 6, 1)

  # One pass over adjacent answer rows from a place on, over a cache whose layers may hold different keys: the greedy choice
  # behind each row.
  def answer_rows(self: __torch__.OpenVla,
    lane: int,
    ids: Tensor,
    place: int) -> Tensor:
    rows = torch.size(ids, 0)
    before = torch.tril(torch.ones([rows, rows], dtype=11, layout=None, device=torch.device(self.device)))
    return self.greedy(self.head(self.answer_tree(lane, ids, before, place, True, 0)))

  # What is added to scores: nothing for the keys before a tree's rows, the tree's own mask, minus infinity for those after.
  def tree_bias(self: __torch__.OpenVla,
    mask: Tensor,
    before: int,
    after: int,
    dtype: int) -> Tensor:
    rows = torch.size(mask, 0)
    where = torch.device(self.device)
    seen = torch.ones([rows, before], dtype=11, layout=None, device=where)
    unseen = torch.zeros([rows, after], dtype=11, layout=None, device=where)
    return self.bias_of(torch.cat([seen, mask, unseen], 1), dtype)

  # One pass over a tree of answer rows whose root is at a place: the hidden stream [rows, D] behind the last layer. mask: which
  # rows a row sees, itself and those on its way to the root, [rows, rows]; their number is also its depth. The rows lie behind each
  # other in the cache until keep_rows puts those that stay in their places. ragged: whether layers may hold different keys.
  def answer_tree(self: __torch__.OpenVla,
    lane: int,
    ids: Tensor,
    mask: Tensor,
    place: int,
    ragged: bool,
    kernels: int) -> Tensor:
    where = torch.device(self.device)
    rows = torch.size(ids, 0)
    length = torch.add(torch.size(self.prompts[lane], 0), 256)
    groups = torch.floordiv(self.heads, self.kv_heads)
    start = torch.add(length, place)
    end = torch.add(start, rows)
    depth = torch.sub(torch.sum(torch.to(mask, 4, False, False), [1]), 1)
    own = torch.arange(length, end, 1, dtype=4, layout=None, device=where)
    every = torch.slice(own, 0, 0, 0, 1)
    # a mask's keys are padded to a multiple of 16, as the masked attention kernel wants them
    last = torch.mul(torch.floordiv(torch.add(end, 15), 16), 16)
    full_bias = annotate(Optional[Tensor], None)
    if torch.gt(rows, 1):
      full_bias = self.tree_bias(mask, start, torch.sub(last, end), self.dtype)
    else:
      last = end
    cos = torch.index_select(self.rope_cos[0], 0, torch.add(depth, start))
    sin = torch.index_select(self.rope_sin[0], 0, torch.add(depth, start))
    w = self.weights[3]
    x = torch.embedding(self.weights[4][2], ids)
    width = torch.size(x, 1)
    for layer in range(self.layer_count):
      b = torch.mul(layer, 6)
      h = torch.rms_norm(x, [width], w[b], self.norm_eps)
      attended = every
      if ragged:
        attended = self.visible[lane][layer]
      some = torch.gt(torch.numel(attended), 0)
      layer_cos = cos
      layer_sin = sin
      # where positions were counted anew the answer follows the layer's own last row
      if torch.__and__(some, torch.__and__(torch.ge(self.answer_renumbered, 0), torch.ge(layer, self.answer_renumbered))):
        turned = torch.add(depth, torch.add(torch.numel(attended), place))
        layer_cos = torch.index_select(self.rope_cos[0], 0, turned)
        layer_sin = torch.index_select(self.rope_sin[0], 0, turned)
      qkv = torch.view(torch.linear(h, w[torch.add(b, 1)]), [rows, torch.add(groups, 2), self.kv_heads, self.head_size])
      qkv = self.turned(qkv, layer_cos, layer_sin, kernels)
      cache = self.caches[lane][layer]
      _0 = torch.copy_(torch.slice(cache, 0, start, end, 1), torch.slice(qkv, 1, groups, torch.add(groups, 2), 1))
      q = torch.transpose(torch.reshape(torch.slice(qkv, 1, 0, groups, 1), [rows, self.heads, self.head_size]), 0, 1)
      keys = every
      count = last
      rows_kv = torch.slice(cache, 0, 0, last, 1)
      bias = full_bias
      if some:
        keys = torch.cat([attended, own], 0)
        count = torch.numel(keys)
        rows_kv = torch.index_select(cache, 0, keys)
        if torch.gt(rows, 1):
          bias = self.tree_bias(mask, torch.sub(count, rows), 0, self.dtype)
      kv = torch.permute(rows_kv, [1, 2, 0, 3])
      if torch.__and__(ragged, torch.eq(layer, self.answer_watch)):
        before = torch.sub(count, rows)
        if torch.eq(some, False):
          before = start
        watched = self.tree_bias(mask, before, torch.sub(torch.sub(count, rows), before), 6)
        mean = self.mean_attention(torch.to(q, 6, False, False), torch.to(kv[0], 6, False, False), watched)
        seen = torch.slice(self.answer_seen[0], 0, place, torch.add(place, rows), 1)
        _1 = torch.copy_(seen, self.visual_columns(mean, keys, end))
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
    ragged: bool) -> int:
    kept = torch.tensor(rows, dtype=4, device=torch.device(self.device))
    count = torch.len(rows)
    start = torch.add(torch.add(torch.size(self.prompts[lane], 0), 256), place)
    cache = self.caches[lane]
    taken = torch.index_select(cache, 1, torch.add(kept, start))
    _0 = torch.copy_(torch.slice(cache, 1, torch.add(start, 1), torch.add(torch.add(start, 1), count), 1), taken)
    if ragged:
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
    kernels: int) -> int:
    logits = self.head(self.answer_tree(lane, self.tree_in[slot], self.tree_mask[slot], place, ragged, kernels))
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
