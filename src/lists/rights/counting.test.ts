import type { LoggedCheckIn } from '../rows/checkInRow';
import { groupRoles, Rights, type RightsInput } from './counting';
import type { RoleRow } from './roles';

const anna = 'anna@contoso.example';
const ben = 'ben@contoso.example';
const cleo = 'cleo@contoso.example';
const importer = 'import@contoso.example';
const accounts = {
  administrators: [{ person: 'admin@contoso.example', from: '2026-01-01T00:00:00Z', until: null }],
  sources: [{ person: importer, from: '2026-02-01T00:00:00Z', until: '2026-02-02T00:00:00Z' }]
};
const role = (changes: Partial<RoleRow>): RoleRow => ({ id: 1, item: 'k1', person: ben, role: 'check-in-owner', granted: true, writer: anna, written: '2026-03-01T00:00:00Z', ...changes });

const rightsWith = (roles: RoleRow[], changes: Partial<RightsInput> = {}): Rights =>
  new Rights({
    accounts, roles: groupRoles(roles), homeOf: (goal) => (goal === 'k1' ? 'o1' : null),
    subject: (goal) => (goal === 'k1' ? { owner: anna, creator: anna } : goal === 'o1' ? { owner: cleo, creator: cleo } : undefined), ...changes
  });

let id = 1;
const logged = (writer: string | null, written: string, changes: Partial<LoggedCheckIn['checkIn']> = {}, imported: LoggedCheckIn['imported'] = null): LoggedCheckIn => ({
  writer, written, imported,
  checkIn: {
    id: String(id++), keyResult: '1', objective: null, kind: 'check-in', value: 1, milestone: null, status: null, score: null, confidence: null, note: '', obstacle: null, date: written.slice(0, 10), createdAt: written, author: writer,
    source: null, corrects: null, counted: true, clientKey: `key-${id}`, ...changes
  }
});
const countedOf = (rights: Rights, rows: LoggedCheckIn[]): boolean[] => rights.decide('k1', rows).map(({ counted }) => counted);

describe('which rows of the log count', () => {
  it.each([
    ['the owner', anna, '2026-03-05T00:00:00Z', true],
    ['the owner of its objective', cleo, '2026-03-05T00:00:00Z', true],
    ['a check-in owner, once named', ben, '2026-03-05T00:00:00Z', true],
    ['a check-in owner, before being named', ben, '2026-02-27T00:00:00Z', false],
    ['an administrator', 'admin@contoso.example', '2026-03-05T00:00:00Z', true],
    ['an administrator, before being one', 'admin@contoso.example', '2025-12-31T00:00:00Z', false],
    ['an import account in its time', importer, '2026-02-01T12:00:00Z', true],
    ['an import account afterwards', importer, '2026-02-03T00:00:00Z', false],
    ['anybody else', 'eve@contoso.example', '2026-03-05T00:00:00Z', false]
  ])('%s', (_who, writer, written, counts) => {
    expect(countedOf(rightsWith([role({})]), [logged(writer, written)])).toEqual([counts]);
  });

  it('a row of nobody, or about a goal that is not known, does not count', () => {
    expect(countedOf(rightsWith([]), [logged(null, '2026-03-05T00:00:00Z')])).toEqual([false]);
    expect(rightsWith([], { subject: () => undefined }).decide('k1', [logged(anna, '2026-03-05T00:00:00Z')])[0].counted).toBe(false);
  });

  it('a repeated client key counts once: the first row', () => {
    const rows = [logged(anna, '2026-03-05T00:00:01Z', { clientKey: 'same' }), logged(anna, '2026-03-05T00:00:00Z', { clientKey: 'same' })];
    expect(countedOf(rightsWith([]), rows)).toEqual([false, true]);
  });

  it('one may always correct one\'s own counted row, even without the right any more', () => {
    const rows = [logged(ben, '2026-03-05T00:00:00Z', { clientKey: 'first' }), logged(ben, '2026-04-05T00:00:00Z', { kind: 'correction', corrects: 'first' })];
    const ended = [role({}), role({ id: 2, granted: false, written: '2026-04-01T00:00:00Z' })];
    expect(countedOf(rightsWith(ended), rows)).toEqual([true, true]);
  });

  it('nobody corrects another\'s row without a right, nor a row that is not there', () => {
    const rows = [logged(anna, '2026-03-05T00:00:00Z', { clientKey: 'first' }), logged('eve@contoso.example', '2026-03-06T00:00:00Z', { kind: 'correction', corrects: 'first' }), logged(anna, '2026-03-06T00:00:00Z', { kind: 'correction', corrects: 'gone' })];
    expect(countedOf(rightsWith([]), rows)).toEqual([true, false, false]);
  });

  it('one\'s own correction does not make a row count that did not', () => {
    const rows = [logged('eve@contoso.example', '2026-03-05T00:00:00Z', { clientKey: 'first' }), logged('eve@contoso.example', '2026-03-06T00:00:00Z', { kind: 'correction', corrects: 'first' })];
    expect(countedOf(rightsWith([]), rows)).toEqual([false, false]);
  });

  it('what an import account says of author and date is believed; from anybody else it is ignored', () => {
    const imported = { author: 'old@contoso.example', at: '2025-05-05T08:00:00Z' };
    const [believed] = rightsWith([]).decide('k1', [logged(importer, '2026-02-01T12:00:00Z', {}, imported)]);
    expect(believed).toMatchObject({ author: 'old@contoso.example', createdAt: '2025-05-05T08:00:00Z', counted: true });
    const [ignored] = rightsWith([]).decide('k1', [logged(anna, '2026-03-05T00:00:00Z', {}, imported)]);
    expect(ignored).toMatchObject({ author: anna, createdAt: '2026-03-05T00:00:00Z', counted: true });
  });

  it('a row that an import kept as a comment stays one', () => {
    expect(countedOf(rightsWith([]), [logged(anna, '2026-03-05T00:00:00Z', { counted: false })])).toEqual([false]);
  });

  it('who owns the goal today but did not then does not make old rows count', () => {
    const handedOver = [role({ id: 1, role: 'owner', person: anna, granted: false, writer: 'admin@contoso.example' }), role({ id: 2, role: 'owner', person: ben, writer: 'admin@contoso.example' })];
    const rights = rightsWith(handedOver, { subject: (goal) => (goal === 'k1' ? { owner: ben, creator: ben } : undefined) });
    expect(countedOf(rights, [logged(ben, '2026-02-01T00:00:00Z'), logged(anna, '2026-02-01T00:00:00Z'), logged(ben, '2026-03-02T00:00:00Z'), logged(anna, '2026-03-02T00:00:00Z')])).toEqual([false, true, true, false]);
  });
});
