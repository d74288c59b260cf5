import fc from 'fast-check';
import { readCheckInCell, writeCheckInCell } from './checkInCell';

const cell = {
  checkInDate: '2026-02-01', user: 'Ada Quirin', note: 'Weekly', metricName: 'Progress', status: 'On Track', currentValue: '25%', activityDate: '2026-02-01 16:00:00 UTC'
};

describe('readCheckInCell', () => {
  it('reads what it wrote', () => {
    expect(readCheckInCell(writeCheckInCell(cell))).toEqual(cell);
  });

  it.each(['', 'İstanbul, İzmir', 'a; b', 'done; Status: Behind; Current Value: 3;', 'Note: Note: x', 'Line\nbreak; User: somebody', '; Metric Name: y; Status: z; Current Value: 1; Activity Date: 2020-01-01;', '60,000 '.repeat(8000).trim()])(
    'leaves the note as it is, whatever it holds (%#)', (note) => {
      expect(readCheckInCell(writeCheckInCell({ ...cell, note }))).toEqual({ ...cell, note });
    });

  it('ends soon on a cell full of blanks', () => {
    const blanks = ' '.repeat(200000);
    expect(readCheckInCell(`Checkin Date: 2026-02-01;${blanks}User: Ada Quirin; Note: a${blanks}b${blanks};`)).toMatchObject({ user: 'Ada Quirin', note: `a${blanks}b` });
  });

  it('reads any note back, trimmed', () => {
    fc.assert(fc.property(fc.string(), (note) => {
      expect(readCheckInCell(writeCheckInCell({ ...cell, note }))).toEqual({ ...cell, note: note.trim() });
    }));
  });

  it('accepts other cases of the keys, spaces and a missing end', () => {
    expect(readCheckInCell('  checkin date: 2026-02-01; user: Ada Quirin; note: Weekly; metric name: Progress; status: On Track; current value: 25%; activity date: 2026-02-01 16:00:00 UTC')).toEqual(cell);
  });

  it('gives an empty text for what is missing', () => {
    expect(readCheckInCell('Checkin Date: 2026-02-01; User: Ada Quirin;')).toEqual({ ...cell, note: '', metricName: '', status: '', currentValue: '', activityDate: '' });
  });

  it.each(['Weekly update', '', 'Date: 2026-01-01; User: x', 'A Checkin Date: 2026-01-01;'])('refuses %j', (text) => {
    expect(readCheckInCell(text)).toBeNull();
  });
});
