  # Appended where PyTorch has CUDA: timing by events on the current stream.
  def mark(self: __torch__.OpenVla,
    index: int) -> int:
    event = torch.classes.cuda.Event(True, False, False)
    event.record(torch.cuda.current_stream(None))
    return index
