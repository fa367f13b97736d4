  events : List[__torch__.torch.classes.cuda.Event]

  # Records the event of this number on the current stream.
  def mark(self: __torch__.OpenVla,
    index: int) -> int:
    if torch.le(torch.len(self.events), index):
      event = __torch__.torch.classes.cuda.Event(True, False, False)
      _0 = torch.append(self.events, event)
    stream = ops.cuda.current_stream(None)
    (self.events[index]).record(stream)
    return index

  # Milliseconds between two recorded events; waits for the later one.
  def millis_between(self: __torch__.OpenVla,
    earlier: int,
    later: int) -> float:
    (self.events[later]).synchronize()
    return (self.events[earlier]).elapsed_time(self.events[later])
