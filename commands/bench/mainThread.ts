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
