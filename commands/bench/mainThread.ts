interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args: { data?: { url?: string } };
}

const task = 'ThreadControllerImpl::RunTask';
const afterTask = 'BlinkScheduler_PerformMicrotaskCheckpoint';

/** What one thread did, in order: its tasks and the continuations of promises after them, which the trace has behind the task, not in it. */
function turnsOf(events: readonly TraceEvent[], { pid, tid }: TraceEvent): Required<Pick<TraceEvent, 'name' | 'ts' | 'dur' | 'tdur'>>[] {
  const turns: Required<Pick<TraceEvent, 'name' | 'ts' | 'dur' | 'tdur'>>[] = [];
  const own = events.filter((event) => (event.name === task || event.name === afterTask) && event.ph === 'X' && event.pid === pid && event.tid === tid);
  let ends = 0;
  for (const { name, ts, dur = 0, tdur = dur } of own.sort((a, b) => a.ts - b.ts)) {
    // Within the one before, whose time has it already.
    if (ts < ends) continue;
    turns.push({ name, ts, dur, tdur });
    ends = ts + dur;
  }
  return turns;
}

/**
 * Milliseconds that the main thread worked from a script's evaluation until a mark, of a trace of Chromium (`devtools.timeline`, `blink.user_timing`, `toplevel`): what it waits for, such as answers of a server, is
 * no work, and neither is what other programs take from it.
 * @throws when the trace has no such script or mark
 */
export function mainThreadUntil(trace: Buffer, script: RegExp, mark: string): number {
  const { traceEvents: events } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const began = events.find(({ name, args }) => name === 'EvaluateScript' && script.test(args.data?.url ?? ''));
  const ended = events.find(({ name }) => name === mark);
  if (began === undefined || ended === undefined) throw new Error(`The trace has no ${began === undefined ? `evaluation of ${String(script)}` : `mark "${mark}"`}.`);
  const worked = turnsOf(events, began).reduce((sum, { ts, dur, tdur }) => {
    const part = Math.min(ts + dur, ended.ts) - Math.max(ts, began.ts);
    return part <= 0 || dur === 0 ? sum : sum + tdur * (part / dur);
  }, 0);
  return worked / 1000;
}

/**
 * The milliseconds that the main thread worked at most between two marks before anything else had a turn, of a trace of Chromium (`blink.user_timing`, `toplevel`): a task and the continuations
 * of promises after it. What other programs take from it meanwhile is no work of its own.
 * @throws when the trace lacks a mark
 */
export function longestBlock(trace: Buffer, from: string, to: string): number {
  const { traceEvents: events } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const [began, ended] = [from, to].map((mark) => events.find(({ name }) => name === mark));
  if (began === undefined || ended === undefined) throw new Error(`The trace has no mark "${began === undefined ? from : to}".`);
  let longest = 0;
  let block = 0;
  for (const { name, ts, dur, tdur } of turnsOf(events, began)) {
    if (ts + dur <= began.ts || ts >= ended.ts) continue;
    block = name === task ? tdur : block + tdur;
    longest = Math.max(longest, block);
  }
  return longest / 1000;
}
