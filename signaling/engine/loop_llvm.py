"""Prints the loop over coupling steps: groups of cells, and between them one network that they share, all in compiled code.

The code knows no network. What it calls, and where the numbers lie, stands in a plan
(:mod:`signaling.engine.loop_plan`). One step is

1. *tell*: what the cells hear, and how it changes. Read from the centre (the network that all groups share) as it is, and as it would be at the
   end of the step if all fluxes went on as they went; or taken from a table.
2. *work*: every chunk of tiles is advanced, its accumulators are summed over the lanes and begin anew. Chunks go to whichever thread is free;
   no number depends on which.
3. *gather*: sums over tiles, in one fixed tree, become means; these feed the centre, which is advanced through the same step.

``irs_loop`` is entered by one thread, which does 1 and 3 and its share of 2; ``irs_help`` by any number of others, whenever they come: nobody
waits for a thread that was never given a processor. Threads without work spin for a while, then let others run.
"""

from __future__ import annotations

from signaling.engine.centre_llvm import Gather, Tell
from signaling.engine.loop_plan import CONTROL, LINE, OWN, PLAN, RUN
from signaling.engine.step_llvm import PREFIX
from signaling.engine.words_llvm import Words, call_advance

LOOP, HELP = PREFIX + "loop", PREFIX + "help"
SPINS = 4096  # looks before a thread without work lets others run


def write_loop(fma: bool, pause: str, declaration: str) -> str:
    """The module as text.

    Args:
        fma: whether the machine has fused multiply-adds.
        pause: what a waiting thread does between two looks: a call of an intrinsic function of this processor, or nothing.
        declaration: of that function.
    """
    w = Words(1, fma)
    w.declared["pause"] = declaration
    Gather(w).write()
    Tell(w).write()
    _Chunk(w).write()
    _Threads(w, pause).write()
    return "\n".join([*w.declared.values(), *w.lines, ""])


class _Chunk:
    """``void irs_chunk(ptr plan, ptr own, i64 chunk)``: advance the tiles of one chunk, and sum their accumulators over the lanes."""

    def __init__(self, w: Words) -> None:
        self.w = w

    def write(self) -> None:
        w = self.w
        with w.function("void", PREFIX + "chunk", ("ptr %plan", "ptr %own", "i64 %chunk")):
            chunk = w.at(w.address("%plan", PLAN, "chunk_list"), w.times("%chunk", 3))
            index, first, last = (w.word(chunk, k) for k in range(3))
            run = w.at(w.address("%plan", PLAN, "runs"), w.times(index, len(RUN)))
            verdict = self._advance(run, first, last)
            with w.when(w.new(f"icmp ne i64 {verdict}, 0")):
                self._note(verdict, index)
            self._sum(run, first, last)
            w.lines.append("  ret void")

    def _advance(self, run: str, first: str, last: str) -> str:
        w = self.w
        pointers = [w.address(run, RUN, name) for name in RUN[:7]]
        work, report = (w.address("%own", OWN, name) for name in OWN[:2])
        minutes, rtol = w.double("%plan", PLAN, "minutes"), w.double(run, RUN, "rtol")
        return call_advance(w, first, last, *pointers, minutes=minutes, rtol=rtol, work=work, report=report)

    def _note(self, verdict: str, run: str) -> None:
        """Keep the first failure of this thread, first by run and tile; which thread met it does not matter."""
        w = self.w
        report = w.address("%own", OWN, "report")
        tile = w.new(f"fptosi double {w.load_scalar(report)} to i64")
        known = w.new(f"icmp ne i64 {w.whole_number('%own', OWN, 'verdict')}, 0")
        same = w.new(f"icmp eq i64 {w.whole_number('%own', OWN, 'run')}, {run}")
        before = w.new(f"icmp slt i64 {w.whole_number('%own', OWN, 'run')}, {run}")
        lower = w.new(f"icmp sle i64 {w.whole_number('%own', OWN, 'tile')}, {tile}")
        earlier = w.new(f"or i1 {before}, {w.new(f'and i1 {same}, {lower}')}")
        with w.when(w.new(f"xor i1 {w.new(f'and i1 {known}, {earlier}')}, true")):
            for name, value in (("verdict", verdict), ("run", run), ("tile", tile)):
                w.put_word(value, "%own", OWN.index(name))
            w.store_scalar(w.load_scalar(report, 1), "%own", OWN.index("minute"))
        failed = w.at(w.address("%plan", PLAN, "control"), LINE * CONTROL.index("failed"))
        w.lines.append(f"  store atomic i64 1, ptr {failed} monotonic, align 8")

    def _sum(self, run: str, first: str, last: str) -> None:
        w = self.w
        sums, places = w.address(run, RUN, "sums"), w.address(run, RUN, "places")
        number, stride, lanes = (w.whole_number(run, RUN, name) for name in ("number", "stride", "lanes"))
        with w.count(first, last) as tile:
            mine = w.at(places, w.times(tile, stride))
            into = w.at(sums, w.times(tile, number))
            self._forget_the_dead(run, tile, mine, number, lanes)
            with w.count(0, number) as k:
                row = w.at(mine, w.times(k, lanes))
                w.fold(row, lanes, "1")
                w.store_scalar(w.load_scalar(row), into, k)
                with w.count(0, lanes) as lane:
                    w.store_scalar(w.number(0.0), row, lane)

    def _forget_the_dead(self, run: str, tile: str, places: str, number: str, lanes: str) -> None:
        """Lanes where nobody lives count for nothing."""
        w = self.w
        partial, living = w.address(run, RUN, "partial"), w.address(run, RUN, "living")
        with w.when(w.new(f"icmp ne ptr {partial}, null")):
            row = w.word(partial, tile)
            with w.when(w.new(f"icmp sge i64 {row}, 0")), w.count(0, lanes) as lane:
                alive = w.word(living, w.plus(w.times(row, lanes), lane))
                with w.when(w.new(f"icmp eq i64 {alive}, 0")), w.count(0, number) as k:
                    w.store_scalar(w.number(0.0), places, w.plus(w.times(k, lanes), lane))


class _Threads:
    """``i64 irs_loop(ptr plan, ptr own)``, which gives the number of finished steps, and ``void irs_help(ptr plan, ptr own)``."""

    def __init__(self, w: Words, pause: str) -> None:
        self.w, self.pause = w, pause

    def write(self) -> None:
        w = self.w
        with w.function("i64", PREFIX + "claim", ("ptr %control", "i64 %limit")):
            self._claim()
        with w.function("void", HELP, ("ptr %plan", "ptr %own"), exported=True):
            self._help()
        with w.function("i64", LOOP, ("ptr %plan", "ptr %own"), exported=True):
            self._loop()

    def _claim(self) -> None:
        """``i64 irs_claim(ptr control, i64 limit)``: the next ticket below the limit, -1 if there is none."""
        w = self.w
        following = w.at("%control", LINE * CONTROL.index("next"))
        with w.repeat() as done:
            ticket = w.new(f"load atomic i64, ptr {following} monotonic, align 8")
            w.leave(w.new(f"icmp sge i64 {ticket}, %limit"), done)
            pair = w.new(f"cmpxchg ptr {following}, i64 {ticket}, i64 {w.plus(ticket, 1)} acquire monotonic")
            with w.when(w.new(f"extractvalue {{ i64, i1 }} {pair}, 1")):
                w.end(f"i64 {ticket}")
        w.lines.append("  ret i64 -1")

    def _take_all(self, control: str, own: str, limit: str, chunks: str) -> str:
        """Work until no ticket is left; gives how many this thread had."""
        w = self.w
        had = w.variable("i64", "0")
        with w.repeat() as done:
            ticket = w.new(f"call i64 @{PREFIX}claim(ptr {control}, i64 {limit})")
            w.leave(w.new(f"icmp slt i64 {ticket}, 0"), done)
            chunk = w.new(f"urem i64 {ticket}, {chunks}")
            w.lines.append(f"  call void @{PREFIX}chunk(ptr %plan, ptr {own}, i64 {chunk})")
            w.new(f"atomicrmw add ptr {w.at(control, LINE * CONTROL.index('done'))}, i64 1 release")
            w.set(had, "i64", w.plus(w.get(had, "i64"), 1))
        return w.get(had, "i64")

    def _wait(self, spins: str) -> None:
        """One turn of waiting."""
        w = self.w
        turns = w.plus(w.get(spins, "i64"), 1)
        w.set(spins, "i64", turns)
        if self.pause:
            w.lines.append(f"  {self.pause}")
        function = w.address("%plan", PLAN, "yield")
        tired = w.new(f"icmp sgt i64 {turns}, {SPINS}")
        with w.when(w.new(f"and i1 {tired}, {w.new(f'icmp ne ptr {function}, null')}")):
            w.new(f"call i32 {function}()")

    def _help(self) -> None:
        w = self.w
        control, chunks = w.address("%plan", PLAN, "control"), w.whole_number("%plan", PLAN, "chunks")
        end, limit = (w.at(control, LINE * CONTROL.index(name)) for name in ("end", "limit"))
        spins = w.variable("i64", "0")
        with w.repeat() as done:
            over = w.new(f"load atomic i64, ptr {end} acquire, align 8")
            w.leave(w.new(f"icmp ne i64 {over}, 0"), done)
            published = w.new(f"load atomic i64, ptr {limit} acquire, align 8")
            had = self._take_all(control, "%own", published, chunks)
            with w.when(w.new(f"icmp sgt i64 {had}, 0")):
                w.set(spins, "i64", "0")
            with w.when(w.new(f"icmp eq i64 {had}, 0")):
                self._wait(spins)
        w.lines.append("  ret void")

    def _loop(self) -> None:
        w = self.w
        control, chunks = w.address("%plan", PLAN, "control"), w.whole_number("%plan", PLAN, "chunks")
        steps, threads = w.whole_number("%plan", PLAN, "steps"), w.whole_number("%plan", PLAN, "threads")
        alone = w.new(f"icmp sle i64 {threads}, 1")
        step = PLAN.index("step")
        with w.repeat() as done:
            now = w.word("%plan", step)
            w.leave(w.new(f"icmp sge i64 {now}, {steps}"), done)
            w.lines.append(f"  call void @{PREFIX}tell(ptr %plan)")
            with w.when(alone), w.count(0, chunks) as chunk:
                w.lines.append(f"  call void @{PREFIX}chunk(ptr %plan, ptr %own, i64 {chunk})")
            with w.when(w.new(f"xor i1 {alone}, true")):
                self._share(control, chunks, now)
            failed = w.new(f"load atomic i64, ptr {w.at(control, LINE * CONTROL.index('failed'))} monotonic, align 8")
            w.leave(w.new(f"icmp ne i64 {failed}, 0"), done)
            verdict = w.new(f"call i64 @{PREFIX}gather(ptr %plan)")
            w.put_word(verdict, "%plan", PLAN.index("failed_centre"))
            w.leave(w.new(f"icmp ne i64 {verdict}, 0"), done)
            w.put_word(w.plus(now, 1), "%plan", step)
        w.lines.append(f"  store atomic i64 1, ptr {w.at(control, LINE * CONTROL.index('end'))} release, align 8")
        w.lines.append(f"  ret i64 {w.word('%plan', step)}")

    def _share(self, control: str, chunks: str, step: str) -> None:
        """Offer the chunks of this step to all threads, and wait for the last."""
        w = self.w
        limit = w.times(chunks, w.plus(step, 1))
        w.lines.append(
            f"  store atomic i64 {limit}, ptr {w.at(control, LINE * CONTROL.index('limit'))} release, align 8"
        )
        self._take_all(control, "%own", limit, chunks)
        spins = w.variable("i64", "0")
        with w.repeat() as done:
            finished = w.new(f"load atomic i64, ptr {w.at(control, LINE * CONTROL.index('done'))} acquire, align 8")
            w.leave(w.new(f"icmp sge i64 {finished}, {limit}"), done)
            self._wait(spins)
