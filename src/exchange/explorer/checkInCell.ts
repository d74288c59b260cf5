export interface CheckInCell {
  checkInDate: string;
  user: string;
  note: string;
  metricName: string;
  status: string;
  currentValue: string;
  activityDate: string;
}

const start = /^\s*Checkin Date\s*:/i;

/** Takes `; Key: value` off the end of a text: the last place where the key stands after a semicolon. */
function takeLast(text: string, key: string): { before: string; value: string } {
  // Only the letters of keys: "İ" is longer in lower case, and every place behind it would be another.
  const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const wanted = `${key.toLowerCase()}:`;
  for (let at = lower.lastIndexOf(wanted); at >= 0; at = at === 0 ? -1 : lower.lastIndexOf(wanted, at - 1)) {
    const before = text.slice(0, at).trimEnd();
    if (before.endsWith(';')) return { before: before.slice(0, -1), value: text.slice(at + wanted.length).trim() };
  }
  return { before: text, value: '' };
}

/** Takes `Key: value;` off the start of a text. */
function takeFirst(text: string, key: string): { after: string; value: string } {
  const trimmed = text.trimStart();
  if (!trimmed.toLowerCase().startsWith(`${key.toLowerCase()}:`)) return { after: text, value: '' };
  const rest = trimmed.slice(key.length + 1);
  const end = rest.indexOf(';');
  return end < 0 ? { after: '', value: rest.trim() } : { after: rest.slice(end + 1), value: rest.slice(0, end).trim() };
}

/**
 * Reads a check-in cell (R15): date and user from the left, activity date, value, status and metric from the right, so that what stands between is the
 * note, whatever it holds. Values are given as text; a missing key gives ''.
 * @returns null when the cell does not start with `Checkin Date:`
 */
export function readCheckInCell(cell: string): CheckInCell | null {
  if (!start.test(cell)) return null;
  const activity = takeLast(cell.trim().replace(/;$/, '').trimEnd(), 'Activity Date');
  const value = takeLast(activity.before, 'Current Value');
  const status = takeLast(value.before, 'Status');
  const metric = takeLast(status.before, 'Metric Name');
  const date = takeFirst(metric.before.replace(/^\s*Checkin Date\s*:/i, 'Checkin Date:'), 'Checkin Date');
  const user = takeFirst(date.after, 'User');
  const note = user.after.replace(/^\s*Note\s*:/i, '');
  return {
    checkInDate: date.value, user: user.value, note: note.trim(), metricName: metric.value, status: status.value, currentValue: value.value, activityDate: activity.value
  };
}

export const writeCheckInCell = (cell: CheckInCell): string =>
  `Checkin Date: ${cell.checkInDate}; User: ${cell.user}; Note: ${cell.note}; Metric Name: ${cell.metricName}; Status: ${cell.status}; ` +
  `Current Value: ${cell.currentValue}; Activity Date: ${cell.activityDate};`;
