  # Queries and keys turn by their positions, values pass: [n, H/G + 2, G, d]. In float32, rounded once, so that it gives the
  # same launched op by op and fused.
  def turned_COPY(self: __torch__.OpenVla,
    qkv: Tensor,
    cos: Tensor,
    sin: Tensor) -> Tensor:
    wide = torch.to(qkv, 6, False, False)
    first, second, = torch.chunk(wide, 2, -1)
    swapped = torch.cat([second, first], -1)
    return torch.type_as(torch.add(torch.mul(wide, cos), torch.mul(swapped, sin)), qkv)

  # The feed-forward's gate: silu of the first half of the columns times the second.
  def gated_COPY(self: __torch__.OpenVla,
    gate_up: Tensor) -> Tensor:
    gate, up, = torch.chunk(torch.to(gate_up, 6, False, False), 2, -1)
    return torch.type_as(torch.mul(torch.silu(gate), up), gate_up)
