import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { evaluate } from '../okr';
import { ada, adminEntries, adminZip, anAdminGoal, entryName } from './fixtures/adminZip';
import { aCheckIn, aKeyResult, anObjective, explorerCsv, toBytes, toUtf16 } from './fixtures/explorerCsv';
import { FileRejected } from './report/FileRejected';
import { readFile } from './readFile';
import { writeFile } from './writeFile';

const now = null;
const read = (bytes: Uint8Array) => readFile(bytes, { now });
const readCsv = (text: string) => read(toBytes(text));
const codes = ({ problems }: ReturnType<typeof readFile>) => problems.map((problem) => problem.code);
const rejection = (bytes: Uint8Array, fileName?: string) => {
  try {
    readFile(bytes, { now, fileName });
    return null;
  } catch (error) {
    if (error instanceof FileRejected) return error.code;
    throw error;
  }
};

describe('an Explorer export', () => {
  it('becomes a document: goals, home, further parents, period, people, team', () => {
    const { document, read: counts, problems } = readCsv(explorerCsv([
      anObjective('1'), anObjective('2'), aKeyResult('3', { 'Aligned To (weight, Objective ID)': 'Objective 1(weight: 100%, Id: 1) / Objective 2(weight: 100%, Id: 2)', Checkins: aCheckIn('2026-02-01', '30%'), more: [aCheckIn('2026-02-08', '40%')] })
    ]));
    expect(problems).toEqual([]);
    expect(counts).toEqual({ objectives: 2, keyResults: 1, initiatives: 0, checkIns: 2, parents: 2, rows: 3 });
    expect(document.keyResults[0]).toMatchObject({ id: '3', objective: '1', weight: 100, owner: 'Ada Quirin', createdBy: 'Ada Quirin', team: 'Alpha', start: '2026-01-01', due: '2026-03-31', kind: 'committed', state: 'active', measure: { type: 'increase', start: 0, target: 100, unit: '%' } });
    expect(document.alignments).toEqual([{ child: { keyResult: '3' }, parent: { objective: '2' }, weight: 100 }]);
    expect(document.periods).toMatchObject([{ title: 'Q1 2026', start: '2026-01-01', end: '2026-03-31', state: 'active' }]);
    expect(document.people).toEqual([{ id: 'Ada Quirin', name: 'Ada Quirin', email: null, manager: null }]);
    expect(document.checkIns.filter((row) => row.keyResult === '3')).toMatchObject([
      { kind: 'check-in', value: 30, date: '2026-02-01', createdAt: '2026-02-01T16:00:00Z', author: 'Ada Quirin', note: 'Weekly', status: 'on-track' }, { value: 40, date: '2026-02-08' }
    ]);
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8', toBytes(explorerCsv([anObjective('1', { Title: 'Größe 目標 🎯' })]))], ['UTF-8 with mark', toBytes(`\ufeff${explorerCsv([anObjective('1', { Title: 'Größe 目標 🎯' })])}`)],
    ['UTF-16 LE', toUtf16(explorerCsv([anObjective('1', { Title: 'Größe 目標 🎯' })]), 'le', true)], ['UTF-16 BE', toUtf16(explorerCsv([anObjective('1', { Title: 'Größe 目標 🎯' })]), 'be', true)],
    ['UTF-16 LE without mark', toUtf16(explorerCsv([anObjective('1', { Title: 'Größe 目標 🎯' })]), 'le', false)], ['UTF-16 BE without mark', toUtf16(explorerCsv([anObjective('1', { Title: 'Größe 目標 🎯' })]), 'be', false)]
  ])('may be in %s', (_, bytes) => {
    const result = read(bytes);
    expect(result.document.objectives[0].title).toBe('Größe 目標 🎯');
    expect(result.problems).toEqual([]);
  });

  it('in Windows-1252, or with NUL characters, is read and named', () => {
    const old = Uint8Array.from(explorerCsv([anObjective('1', { Title: 'Gr\u00f6\u00dfe' })]), (character) => character.charCodeAt(0));
    expect(read(old).document.objectives[0].title).toBe('Größe');
    expect(codes(read(old))).toEqual(['W_ENCODING']);
    const withNul = readCsv(explorerCsv([anObjective('1', { Title: 'Gr\u0000ow' })]));
    expect(withNul.document.objectives[0].title).toBe('Grow');
    expect(codes(withNul)).toEqual(['W_NUL']);
  });

  it.each([';', '\t', ','])('may be delimited by %j', (delimiter) => {
    const result = readCsv(explorerCsv([anObjective('1', { Title: 'One, two; three\tfour' })], delimiter));
    expect(result.document.objectives[0].title).toBe('One, two; three\tfour');
    expect(result.problems).toEqual([]);
  });

  it('may name its delimiter in a first line', () => {
    const result = readCsv(`sep=|\r\n${explorerCsv([anObjective('1', { Title: 'a, b, c, d' }), { ...anObjective('2'), Status: 'Odd' }], '|')}`);
    expect(result.document.objectives.map((objective) => objective.title)).toEqual(['a, b, c, d', 'Objective 2']);
    expect(result.problems).toMatchObject([{ code: 'W_UNKNOWN_STATUS', row: 4, field: 'Status' }]);
  });

  it.each(['\n', '\r', '\r\n'])('may end its lines with %j, and holds breaks in cells', (ending) => {
    const text = explorerCsv([anObjective('1', { Title: 'Two\r\nlines' }), anObjective('2')]).split('\r\n').join(ending);
    const result = readCsv(`${text}${ending}${ending}`);
    expect(result.document.objectives.map((objective) => objective.title)).toEqual(['Two\nlines', 'Objective 2']);
    expect(result.read.rows).toBe(2);
  });

  it('may leave columns out, reorder them and add others', () => {
    const result = readCsv('status , TITLE,Mood,object type\nOn Track,Grow,good,Objective\n,Shrink,,Kpi\n');
    expect(result.document.objectives).toMatchObject([{ title: 'Grow', imported: { more: { Mood: 'good' } } }]);
    expect(result.document.keyResults).toHaveLength(1);
    expect(readCsv('status , TITLE,Mood,object type\nOn Track,Grow,good,Objective\n,Shrink,,Kpi\n').document).toEqual(result.document);
  });

  it('gives items without an id column different ids, the same in every export', () => {
    const ids = (text: string) => readCsv(text).document.objectives.map((objective) => objective.id);
    const [first, second, third] = ids('Title,Object Type\nA,Objective\nA,Objective\nB,Objective\n');
    expect(new Set([first, second, third]).size).toBe(3);
    expect(ids('Object Type,Title\nObjective,B\nObjective,A\n')).toEqual([third, first]);
  });

  it.each(['Title', 'Object Type'])('without the column %s is refused', (missing) => {
    expect(rejection(toBytes(['Id', 'Title', 'Object Type'].filter((header) => header !== missing).join(',')))).toBe('F_NO_COLUMNS');
  });

  it('that is empty is refused; with headers only it is an empty document', () => {
    expect(rejection(toBytes(''))).toBe('F_EMPTY');
    expect(rejection(toBytes('\n \n'))).toBe('F_EMPTY');
    expect(readCsv(explorerCsv([])).read.rows).toBe(0);
  });

  it('keeps good rows beside bad ones, and names each bad one', () => {
    const result = readCsv(explorerCsv([anObjective('1'), anObjective('1', { Title: 'Again' }), anObjective(''), anObjective('4', { 'Object Type': 'Wish' }), anObjective('5', { Title: ' ' }), anObjective('constructor')]));
    expect(result.problems).toMatchObject([{ code: 'E_DUP_ID', row: 3 }, { code: 'E_NO_ID', row: 4 }, { code: 'E_BAD_TYPE', row: 5 }, { code: 'E_NO_TITLE', row: 6 }]);
    expect(result.document.objectives.map((objective) => objective.title)).toEqual(['Objective 1', 'Objective constructor']);
    expect(result.read.rows).toBe(6);
    expect(codes(readCsv(explorerCsv([anObjective('1', { 'Object Type': 'constructor' })])))).toEqual(['E_BAD_TYPE']);
  });

  it('with a quotation mark that never closes keeps the rows before it', () => {
    const result = readCsv(`Id,Title,Object Type\n1,Grow,Objective\n2,"Open,Objective\n3,Lost,Objective\n`);
    expect(result.document.objectives.map((objective) => objective.id)).toEqual(['1']);
    expect(codes(result).filter((code) => code.startsWith('E_'))).toEqual(['E_UNCLOSED_QUOTE']);
    expect(result.read.rows).toBe(2);
  });

  it.each(['Id,"Title,Object Type\n1,Grow,Objective\n', 'sep=;\n"Id;Title;Object Type\n', '\n"'])('with a quotation mark in the header that never closes is refused for that (%j)', (text) => {
    expect(rejection(toBytes(text))).toBe('F_NO_COLUMNS');
    expect(() => readCsv(text)).toThrow(/quotation mark .* never closed/);
  });

  it('knows all names of types', () => {
    const types = ['Objective', 'Big rock', 'KEY RESULT', 'kr', 'Kpi', 'Outcome', 'Deliverable', 'Project', 'Initiative', 'Action'];
    expect(readCsv(explorerCsv(types.map((type, number) => anObjective(String(number), { 'Object Type': type })))).read).toMatchObject({ objectives: 2, keyResults: 4, initiatives: 4 });
  });

  it('names a second column of a name and short rows', () => {
    const result = readCsv('Id,Title,Object Type,title,Status\n1,Grow,Objective,Other,On Track\n2,Shrink,Objective\n');
    expect(result.document.objectives.map((objective) => objective.title)).toEqual(['Grow', 'Shrink']);
    expect(codes(result).filter((code) => /HEADER|SHORT/.test(code))).toEqual(['W_DUP_HEADER', 'W_SHORT_ROW']);
  });

  it('drops parents that cannot be, and keeps the items', () => {
    const aligned = (cell: string) => ({ 'Aligned To (weight, Objective ID)': cell });
    const result = readCsv(explorerCsv([
      anObjective('1', aligned('Objective 1(weight: 100%, Id: 1)')), anObjective('2', aligned('Nobody(weight: 100%, Id: 99)')), anObjective('3', aligned('Objective 4(weight: 100%, Id: 4)')),
      anObjective('4', aligned('Objective 3(weight: 100%, Id: 3)')), aKeyResult('5', aligned('Objective 2(weight: 120%, Id: 2) / Objective 2(weight: 20%, Id: 2) / P(weight: 1%, Id: 6)')), anObjective('6', { Title: 'P', 'Object Type': 'Project' })
    ]));
    expect(codes(result).sort()).toEqual(['W_BAD_ALIGNMENT', 'W_CYCLE_EDGE', 'W_DUP_EDGE', 'W_ORPHAN_PARENT', 'W_SELF_PARENT', 'W_WEIGHT_RANGE']);
    expect(result.document.keyResults[0]).toMatchObject({ objective: '2', weight: null });
    expect(result.read).toMatchObject({ objectives: 4, initiatives: 1, parents: 2 });
  });

  it('hangs a key result under a key result by an alignment', () => {
    const { document } = readCsv(explorerCsv([anObjective('1'), aKeyResult('2'), aKeyResult('3', { 'Aligned To (weight, Objective ID)': 'Key result 2(weight: 100%, Id: 2)' })]));
    expect(document.keyResults[1].objective).toBeNull();
    expect(document.alignments).toEqual([{ child: { keyResult: '3' }, parent: { keyResult: '2' }, weight: 100 }]);
  });

  it('says where weights do not sum to 100, unless one is automatic', () => {
    const child = (id: string, weight: string) => aKeyResult(id, { 'Aligned To (weight, Objective ID)': `Objective 1(${weight}Id: 1)` });
    expect(codes(readCsv(explorerCsv([anObjective('1'), child('2', 'weight: 60%, '), child('3', 'weight: 30%, ')])))).toEqual(['W_WEIGHT_SUM']);
    expect(codes(readCsv(explorerCsv([anObjective('1'), child('2', 'weight: 60%, '), child('3', '')])))).toEqual(['W_NO_WEIGHT']);
    expect(codes(readCsv(explorerCsv([anObjective('1'), child('2', 'weight: 33.33%, '), child('3', 'weight: 33.33%, '), child('4', 'weight: 33.33%, ')])))).toEqual([]);
  });

  it('starts the log with the reported value only where no check-in has one', () => {
    const { document } = readCsv(explorerCsv([
      aKeyResult('1', { 'Actual Progress': '40', 'Progress %': '40' }), aKeyResult('2', { 'Actual Progress': '', 'Progress %': '25', Start: '200', Target: '400', Unit: '' }),
      aKeyResult('3', { 'Actual Progress': '40', 'Progress %': '40', Checkins: aCheckIn('2026-02-01', '30%') }), aKeyResult('4', { 'Actual Progress': '40', 'Progress %': '40', 'Last Check-in': '2026-02-03', Checkins: aCheckIn('2026-02-01', '') }),
      aKeyResult('5', { 'Actual Progress': '', 'Progress %': '' }), aKeyResult('6', { Status: 'Not Started' })
    ]));
    expect(document.checkIns.filter((row) => row.kind === 'opening').map(({ id, value, date }) => [id, value, date])).toEqual([['1:opening', 40, '2025-12-09'], ['2:opening', 250, '2025-12-09'], ['4:opening', 40, '2026-02-03']]);
    const { keyResults } = evaluate(document, '2026-03-01');
    expect(['1', '2', '3', '4', '5', '6'].map((id) => keyResults[id].value)).toEqual([40, 250, 30, 40, null, null]);
    expect(keyResults['6'].status).toBe('not-started');
  });

  it('takes the latest activity as the last word, and exact duplicates once', () => {
    const result = readCsv(explorerCsv([aKeyResult('1', { Checkins: aCheckIn('2026-02-08', '40%'), more: [aCheckIn('2026-02-15', '50%'), aCheckIn('2026-02-01', '30%'), aCheckIn('2026-02-15', '50%'), 'Hello'] })]));
    expect(codes(result)).toEqual(['W_BAD_CHECKIN', 'W_DUP_CHECKIN']);
    expect(result.read.checkIns).toBe(3);
    expect(evaluate(result.document, '2026-03-01').keyResults['1'].value).toBe(50);
  });

  it('finds check-ins behind the named columns, wherever they are', () => {
    const [one, two, three] = ['2026-02-01', '2026-02-02', '2026-02-03'].map((day) => `"${aCheckIn(day, '1')}"`);
    const count = (header: string, row: string) => readCsv(`${header}\n${row}\n`).read.checkIns;
    expect(count('Id,Title,Object Type,Checkins,,', `1,A,KR,${one},${two},${three}`)).toBe(3);
    expect(count('Id,Title,Object Type,Checkins', `1,A,KR,${one},${two},${three}`)).toBe(3);
    expect(count('Id,Checkins,,Title,Object Type', `1,${one},${two},A,KR,${three}`)).toBe(3);
    expect(count('Id,Title,Object Type,,', `1,A,KR,${one},${two},${three}`)).toBe(3);
    expect(count('Id,Title,Object Type', `1,A,KR,,${one}`)).toBe(1);
    expect(count('Id,Title,Object Type,Checkins,Checkins', `1,A,KR,${one},${two}`)).toBe(1);
  });

  it('names numbers, dates, statuses and scores that cannot be read', () => {
    const result = readCsv(explorerCsv([
      aKeyResult('1', { Target: '5k', 'Actual Progress': 'n/a', Score: '1.5', Status: 'Sleeping', 'Start Date': '31.01.2026', 'End Date': '' }), aKeyResult('2', { 'Start Date': '2026-05-01', 'End Date': '2026-04-01' })
    ]));
    expect(codes(result).sort()).toEqual(['W_BAD_DATE', 'W_BAD_NUMBER', 'W_BAD_NUMBER', 'W_DATE_ORDER', 'W_SCORE_RANGE', 'W_UNKNOWN_STATUS']);
    expect(result.document.keyResults[0].score).toBeNull();
    expect(result.document.keyResults[1]).toMatchObject({ start: '2026-05-01', due: '2026-04-01' });
  });

  it('says when the percent contradicts the value, also beyond the target', () => {
    const row = (id: string, percent: string, actual: string, start = '0', target = '10') => aKeyResult(id, { 'Progress %': percent, 'Actual Progress': actual, Start: start, Target: target });
    expect(codes(readCsv(explorerCsv([row('1', '90', '2')])))).toEqual(['W_PROGRESS_MISMATCH']);
    expect(codes(readCsv(explorerCsv([row('1', '20', '2'), row('2', '150', '15'), row('3', '100', '15'), row('4', '20.9', '2'), row('5', '100', '10', '10'), row('6', '0', '9', '10')])))).toEqual([]);
  });

  it('makes periods of dates where no period is named, and says where neither is', () => {
    const result = readCsv(explorerCsv([anObjective('1', { Period: '' }), anObjective('2', { Period: '', 'Start Date': '', 'End Date': '' }), anObjective('3', { Period: '' })]));
    expect(result.document.periods).toMatchObject([{ title: '2026-01-01 – 2026-03-31', start: '2026-01-01', end: '2026-03-31' }]);
    expect(result.document.objectives.map((objective) => objective.period !== null)).toEqual([true, false, true]);
    expect(codes(result)).toEqual(['W_NO_PERIOD']);
  });

  it('is read as of the day that is given', () => {
    const stateOn = (instant: string | null) => readFile(toBytes(explorerCsv([anObjective('1')])), { now: instant }).document.periods[0].state;
    expect([stateOn('2025-12-31T10:00:00Z'), stateOn('2026-03-31T10:00:00Z'), stateOn('2026-04-01T10:00:00Z')]).toEqual(['planning', 'active', 'closed']);
    expect(stateOn(null)).toBe('planning');
  });

  it('keeps a long title whole in the description', () => {
    const title = 'A long title '.repeat(30).trim();
    const result = readCsv(explorerCsv([anObjective('1', { Title: title, Description: 'Why' }), aKeyResult('2', { 'Aligned To (weight, Objective ID)': `${title}(weight: 100%, Id: 1)` })]));
    expect(codes(result)).toEqual(['W_TITLE_LONG']);
    expect(result.document.objectives[0].title.length).toBeLessThanOrEqual(255);
    expect(result.document.objectives[0].description).toBe(`${title}\n\nWhy`);
    expect(result.document.keyResults[0].objective).toBe('1');
  });

  it('keeps text as given, however it looks', () => {
    const title = '<img src=x onerror=alert(1)> [link](javascript:alert(1)) =1+1';
    expect(readCsv(explorerCsv([anObjective('1', { Title: title })])).document.objectives[0].title).toBe(title);
    expect(readCsv(explorerCsv([anObjective('1', { Title: '=1+1' })])).document.objectives[0].title).toBe('=1+1');
  });

  it('read twice gives the same document, to the letter', () => {
    const text = explorerCsv([anObjective('1'), aKeyResult('2', { Checkins: aCheckIn('2026-02-08', '40%') })]);
    expect(JSON.stringify(readCsv(text).document)).toBe(JSON.stringify(readCsv(text).document));
  });
});

describe('an admin export', () => {
  it('becomes a document: people with managers, teams, periods, comments, check-ins, phased targets', () => {
    const boss = { ID: 500002, Name: 'Bo Vry', Email: 'Bo.Vry@contoso.example' };
    const result = read(adminZip({
      users: [{ ...ada, Manager: boss }, { ...boss, Manager: null }], teams: [{ ID: 1, 'Team Name': 'All', 'Team Type': 'Organization', 'Team Owners': [boss] }, { ID: 60001, 'Team Name': 'Alpha', 'Parent Team': 'All' }],
      comments: [{ ID: 9, 'OKR ID': 2, Comment: 'Nice', 'Created By': boss, 'Created At': '2026-02-02 10:00:00 UTC' }],
      checkins: [{ ID: 5, 'OKR ID': 2, 'CheckIn Date': '2026-02-01', 'Check In Owner': ada, 'Check In Note': { 'Check In Note': '', 'Check In Note HTML': '<p>Good &amp; <b>well</b></p>' }, Status: 'At Risk', 'Current Value': '1,250', 'Activity Date': '2026-02-01 16:00:00 UTC' }],
      objectives: [
        anAdminGoal(1, { Type: 'Big rock', Teams: [{ ID: 1, Name: 'All' }], Tags: [{ ID: 4, 'Tag Name': 'growth' }], Outcome: { 'Outcome Type': 'Percentage' } }),
        anAdminGoal(2, { Alignment: [{ ID: 1, Weight: '100.0%' }], Owner: [boss, ada], Outcome: { 'Outcome Type': 'Metric', 'Metric Unit': '€', Start: 0, Target: '4,000', 'Target Type': 'Increase From' }, 'Phased Targets': { Interval: 'Custom', 'Phased Targets': [{ 'Target Value': '1,000', 'Target Date': '2026-02-28' }, { 'Target Value': 100, 'Target Date': '2026-01-31' }] } })
      ]
    }));
    expect(result.problems).toEqual([]);
    expect(result.document).toMatchObject({
      exportedAt: '2025-11-15T09:30:00Z',
      people: [{ id: 'ada.quirin@contoso.example', name: 'Ada Quirin', manager: 'bo.vry@contoso.example' }, { id: 'bo.vry@contoso.example', manager: null }],
      teams: [{ id: '1', title: 'All', owner: 'bo.vry@contoso.example' }, { id: '60001', parent: '1' }], periods: [{ id: '7001', title: 'Q1 2026' }],
      objectives: [{ level: 'organisation', tags: ['growth'], team: '1', period: '7001' }],
      keyResults: [{ objective: '1', owner: 'bo.vry@contoso.example', coOwners: ['ada.quirin@contoso.example'], measure: { target: 4000, phasedTargets: [{ date: '2026-01-31', value: 100 }, { date: '2026-02-28', value: 1000 }] } }],
      checkIns: [{ id: '5', value: 1250, status: 'at-risk', note: 'Good & well', author: 'ada.quirin@contoso.example' }, { kind: 'comment', note: 'Nice' }]
    });
    expect(result.read.checkIns).toBe(1);
  });

  it('finds parents in all three places, with the weights of one', () => {
    const { document } = read(adminZip({
      objectives: [anAdminGoal(1, { Type: 'Big rock', Children: [{ ID: 3 }] }), anAdminGoal(2, { Type: 'Big rock' }), anAdminGoal(3, { Alignment: [{ ID: 2, Weight: 30 }], 'Parent IDs': [2] })]
    }));
    expect(document.keyResults[0]).toMatchObject({ objective: '2', weight: 30 });
    expect(document.alignments).toEqual([{ child: { keyResult: '3' }, parent: { objective: '1' }, weight: null }]);
  });

  it('keeps ids apart that are too large for numbers', () => {
    const { document } = read(adminZip({ objectives: JSON.stringify([anAdminGoal('A'), anAdminGoal('B')]).replace('"A"', '9007199254740992').replace('"B"', '9007199254740993') }));
    expect(document.keyResults.map((keyResult) => keyResult.id)).toEqual(['9007199254740992', '9007199254740993']);
  });

  it('reads every measure and what its progress means', () => {
    const outcome = (type: string, start: unknown, target: unknown) => ({ 'Outcome Type': 'Metric', Start: start, Target: target, 'Target Type': type });
    const { document } = read(adminZip({
      objectives: [
        anAdminGoal(1, { Progress: 1000, Outcome: outcome('Increase From', 0, 4000) }), anAdminGoal(2, { Progress: 25, Outcome: outcome('Increase From', 1000, 4000) }), anAdminGoal(3, { Progress: 80, Outcome: outcome('Decrease From', 100, 60) }),
        anAdminGoal(4, { Progress: 7, Outcome: outcome('Stay Below', 0, 5) }), anAdminGoal(5, { Progress: 9, Outcome: outcome('Stay Above', 0, 5) }), anAdminGoal(6, { Progress: 0, Outcome: outcome('Increase From', 99, 99) }),
        anAdminGoal(7, { Progress: 40, Outcome: { 'Outcome Type': 'Percentage' } }), anAdminGoal(8, { Progress: '25%', Outcome: outcome('Increase From', 0, 400) })
      ]
    }));
    const { keyResults } = evaluate(document, '2026-02-01');
    expect(document.keyResults.map((keyResult) => keyResult.measure.type)).toEqual(['increase', 'increase', 'decrease', 'stay-below', 'stay-above', 'increase', 'increase', 'increase']);
    expect(document.keyResults.map((keyResult) => [keyResults[keyResult.id].value, keyResults[keyResult.id].progress])).toEqual([[1000, 0.25], [1750, 0.25], [80, 0.5], [7, 0], [9, 1], [0, 0], [40, 0.4], [100, 0.25]]);
  });

  it('says when an owner is given by a name that two people have', () => {
    const twins = [{ ID: 1, Name: 'Alex Same', Email: 'a@contoso.example' }, { ID: 2, Name: 'Alex Same', Email: 'b@contoso.example' }];
    const result = read(adminZip({ users: twins, objectives: [anAdminGoal(1, { Owner: ['Alex Same'] }), anAdminGoal(2, { Owner: [twins[1]] })] }));
    expect(codes(result)).toEqual(['W_AMBIGUOUS_OWNER']);
    expect(result.document.keyResults.map((keyResult) => keyResult.owner)).toEqual(['a@contoso.example', 'b@contoso.example']);
  });

  it('names unknown periods once, and keeps check-ins of unknown goals out', () => {
    const unknown = { 'Time Period': { ID: 8, Name: 'Summer' } };
    const result = read(adminZip({ objectives: [anAdminGoal(1, unknown), anAdminGoal(2, unknown)], checkins: [{ ID: 1, 'OKR ID': 99, 'CheckIn Date': '2026-02-01' }] }));
    expect(codes(result).sort()).toEqual(['W_BAD_CHECKIN', 'W_PERIOD_CREATED']);
    expect(result.document.periods.map((period) => period.title)).toEqual(['Q1 2026', 'Summer']);
  });

  it('joins two entries of one entity, in any folder and case; ignores what is no export', () => {
    const result = read(adminZip({ objectives: [anAdminGoal(1)] }, {
      'more/OBJECTIVES_2.JSON': strToU8(JSON.stringify([anAdminGoal(1), anAdminGoal(2)])), '__MACOSX/._objectives.json': strToU8('rubbish'), '.objectives.json': strToU8('rubbish'), 'readme.txt': strToU8('Hello')
    }));
    expect(result.document.keyResults.map((keyResult) => keyResult.id)).toEqual(['1', '2']);
    expect(codes(result)).toEqual(['E_DUP_ID']);
  });

  it('does not read entries with a dangerous name', () => {
    const evil = strToU8(JSON.stringify([anAdminGoal(666)]));
    const result = read(adminZip({ objectives: [anAdminGoal(1)] }, { '../objectives.json': evil, '/objectives.json': evil, 'C:\\objectives.json': evil, 'a/..\\objectives.json': evil }));
    expect(codes(result)).toEqual(['W_ZIP_PATH', 'W_ZIP_PATH', 'W_ZIP_PATH', 'W_ZIP_PATH']);
    expect(result.document.keyResults.map((keyResult) => keyResult.id)).toEqual(['1']);
  });

  it('reads JSON in UTF-16 and with a mark', () => {
    const list = JSON.stringify([anAdminGoal(1, { Title: 'Größe' })]);
    for (const bytes of [toUtf16(list, 'le', true), toUtf16(list, 'be', true), toBytes(`\ufeff${list}`)]) {
      expect(read(zipSync({ ...adminEntries({}), [entryName('objectives')]: bytes })).document.keyResults[0].title).toBe('Größe');
    }
  });

  it('goes on without another entity, not without objectives', () => {
    expect(codes(read(adminZip({ objectives: [anAdminGoal(1)], tags: '<html>', comments: '[{' })))).toEqual(['W_BAD_ENTITY', 'W_BAD_ENTITY']);
    expect(rejection(adminZip({ objectives: '[{' }))).toBe('F_BAD_JSON');
    expect(rejection(adminZip({ objectives: '{}' }))).toBe('F_BAD_JSON');
    expect(rejection(zipSync({ 'users.json': strToU8('[]') }))).toBe('F_NO_OBJECTIVES');
  });

  it('survives lists of anything', () => {
    const odd = [null, 1, 'x', [], {}, { ID: 1 }, { ID: {} }, { ID: 2, Title: [], Type: 'Kpi' }];
    const result = read(adminZip({ users: odd, teams: odd, timeperiods: odd, tags: odd, comments: odd, checkins: odd, objectives: [...odd, anAdminGoal(7, { Owner: 5, Teams: 'x', Alignment: 'y', 'Parent IDs': {}, Children: 3, Outcome: [], Progress: [], 'Phased Targets': 4 })] }));
    expect(result.document.keyResults.map((keyResult) => keyResult.id)).toEqual(['7']);
  });
});

describe('a file that is nothing known', () => {
  it('is refused, by the code that fits its name', () => {
    expect(rejection(toBytes('just text'), 'x.csv')).toBe('F_NO_COLUMNS');
    expect(rejection(toBytes('just text'), 'x.zip')).toBe('F_NOT_ZIP');
    expect(rejection(toBytes(''), 'x.zip')).toBe('F_NOT_ZIP');
    expect(rejection(toBytes('{"a":1}'), 'x.json')).toBe('F_BAD_JSON');
    expect(rejection(toBytes('{"a":'), 'x.json')).toBe('F_BAD_JSON');
    expect(rejection(toBytes('{"format":"okr-json","version":2}'), 'x.json')).toBe('F_VERSION');
    expect(rejection(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2]), 'x.csv')).toBe('F_ZIP_DAMAGED');
  });

  it('is refused or read, whatever was damaged in it', () => {
    const whole = [toBytes(explorerCsv([anObjective('1'), aKeyResult('2', { Checkins: aCheckIn('2026-02-01', '30%') })])), adminZip({ objectives: [anAdminGoal(1)] }), writeFile(readCsv(explorerCsv([anObjective('1')])).document, 'xlsx', null).content,
      writeFile(readCsv(explorerCsv([anObjective('1'), aKeyResult('2')])).document, 'json', null).content];
    fc.assert(fc.property(fc.constantFrom(...whole), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }), fc.option(fc.nat()), (bytes, changes, end) => {
      const damaged = bytes.slice(0, end === null ? undefined : end % bytes.length);
      changes.forEach(([at, byte]) => (damaged[at % Math.max(1, damaged.length)] = byte));
      expect([null, 'F_']).toContain(rejection(damaged)?.slice(0, 2) ?? null);
    }), { numRuns: 400 });
  });

  it('is told by its content when it is something known', () => {
    expect(readFile(toBytes(explorerCsv([anObjective('1')])), { now, fileName: 'x.zip' }).read.objectives).toBe(1);
    expect(readFile(adminZip({ objectives: [anAdminGoal(1)] }), { now, fileName: 'x.csv' }).read.keyResults).toBe(1);
  });
});
