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
  const tasks = events.filter(({ name, ph, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && ph === 'X' && pid === began.pid && tid === began.tid);
  const worked = tasks.reduce((sum, { ts, dur = 0, tdur = dur }) => {
    const part = Math.min(ts + dur, ended.ts) - Math.max(ts, began.ts);
    return part <= 0 || dur === 0 ? sum : sum + tdur * (part / dur);
  }, 0);
  return worked / 1000;
}

const task = 'ThreadControllerImpl::RunTask';
const afterTask = 'BlinkScheduler_PerformMicrotaskCheckpoint';

/**
 * The milliseconds that the main thread worked at most between two marks before anything else had a turn, of a trace of Chromium (`blink.user_timing`, `toplevel`): a task and the continuations
 * of promises after it, which the trace has behind the task, not in it. What other programs take from it meanwhile is no work of its own.
 * @throws when the trace lacks a mark
 */
export function longestBlock(trace: Buffer, from: string, to: string): number {
  const { traceEvents: events } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const [began, ended] = [from, to].map((mark) => events.find(({ name }) => name === mark));
  if (began === undefined || ended === undefined) throw new Error(`The trace has no mark "${began === undefined ? from : to}".`);
  const isOurs = ({ name, pid, tid, ts, dur = 0 }: TraceEvent): boolean => (name === task || name === afterTask) && pid === began.pid && tid === began.tid && ts + dur > began.ts && ts < ended.ts;
  let longest = 0;
  let block = 0;
  let taskEnds = 0;
  for (const { name, ts, dur = 0, tdur = dur } of events.filter(isOurs).sort((a, b) => a.ts - b.ts)) {
    if (name === task) block = 0;
    else if (ts < taskEnds) continue;
    block += tdur;
    taskEnds = ts + dur;
    longest = Math.max(longest, block);
  }
  return longest / 1000;
}
