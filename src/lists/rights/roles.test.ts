import { RoleHistory, type RoleRow } from './roles';

const admin = 'admin@contoso.example';
const administrators = [{ person: admin, from: '2026-01-01T00:00:00Z', until: null }];
let nextId = 1;
const row = (changes: Partial<RoleRow>): RoleRow => ({ id: nextId++, item: 'k1', person: 'ben@contoso.example', role: 'co-owner', granted: true, writer: 'anna@contoso.example', written: '2026-03-01T00:00:00Z', ...changes });
const anna = 'anna@contoso.example';
const ben = 'ben@contoso.example';
const cleo = 'cleo@contoso.example';
const subject = { owner: anna, creator: anna };

describe('who holds which role', () => {
  it('a goal without an owner row has always been its owner column\'s', () => {
    const history = new RoleHistory({ owner: 'Anna@Contoso.example', creator: null }, [], []);
    expect(history.holds(anna, 'owner', '2020-01-01T00:00:00Z')).toBe(true);
    expect(history.holds(ben, 'owner', '2026-01-01T00:00:00Z')).toBe(false);
  });

  it('a role given by the owner holds from the row on, not before', () => {
    const history = new RoleHistory(subject, [row({})], []);
    expect(history.holds(ben, 'co-owner', '2026-02-28T23:59:59Z')).toBe(false);
    expect(history.holds(ben, 'co-owner', '2026-03-01T00:00:00Z')).toBe(true);
    expect(history.current('co-owner')).toEqual([ben]);
  });

  it('a role ends with the row that ends it', () => {
    const history = new RoleHistory(subject, [row({}), row({ granted: false, written: '2026-05-01T00:00:00Z' })], []);
    expect(history.holds(ben, 'co-owner', '2026-04-30T00:00:00Z')).toBe(true);
    expect(history.holds(ben, 'co-owner', '2026-05-01T00:00:00Z')).toBe(false);
    expect(history.current('co-owner')).toEqual([]);
  });

  it('of two rows of the same second the one with the greater number holds, in whatever order they are read', () => {
    const [grant, revoke] = [row({}), row({ granted: false })];
    for (const rows of [[grant, revoke], [revoke, grant]]) expect(new RoleHistory(subject, rows, []).holds(ben, 'co-owner', '2026-06-01T00:00:00Z')).toBe(false);
  });

  it('nobody gives a role to themselves', () => {
    const claim = row({ person: cleo, writer: cleo });
    const history = new RoleHistory(subject, [claim], []);
    expect(history.holds(cleo, 'co-owner', '2026-06-01T00:00:00Z')).toBe(false);
    expect(history.askedFor).toEqual([claim]);
  });

  it('nobody makes themselves the owner of the past by "ending" an ownership that they never had', () => {
    const history = new RoleHistory(subject, [row({ person: cleo, writer: cleo, role: 'owner', granted: false })], []);
    expect(history.holds(cleo, 'owner', '2026-01-01T00:00:00Z')).toBe(false);
    expect(history.holds(anna, 'owner', '2026-01-01T00:00:00Z')).toBe(true);
  });

  it('a co-owner may give roles, a delegate may not', () => {
    const rows = [row({ person: ben }), row({ person: cleo, role: 'check-in-owner', writer: ben, written: '2026-04-01T00:00:00Z' }), row({ person: cleo, role: 'delegate' }), row({ person: 'dan@contoso.example', writer: cleo, written: '2026-05-01T00:00:00Z' })];
    const history = new RoleHistory(subject, rows, []);
    expect(history.holds(cleo, 'check-in-owner', '2026-06-01T00:00:00Z')).toBe(true);
    expect(history.holds('dan@contoso.example', 'co-owner', '2026-06-01T00:00:00Z')).toBe(false);
  });

  it('who was a co-owner once gives no roles any more', () => {
    const rows = [row({}), row({ granted: false, written: '2026-04-01T00:00:00Z' }), row({ person: cleo, writer: ben, written: '2026-05-01T00:00:00Z' })];
    expect(new RoleHistory(subject, rows, []).holds(cleo, 'co-owner', '2026-06-01T00:00:00Z')).toBe(false);
  });

  it('a hand-over by an administrator: the first owner until the row, the second from it on, though the column names only the second', () => {
    const rows = [row({ person: anna, role: 'owner', granted: false, writer: admin }), row({ person: ben, role: 'owner', writer: admin })];
    const history = new RoleHistory({ owner: ben, creator: ben }, rows, administrators);
    expect(history.holds(anna, 'owner', '2026-02-01T00:00:00Z')).toBe(true);
    expect(history.holds(ben, 'owner', '2026-02-01T00:00:00Z')).toBe(false);
    expect(history.holds(anna, 'owner', '2026-04-01T00:00:00Z')).toBe(false);
    expect(history.holds(ben, 'owner', '2026-04-01T00:00:00Z')).toBe(true);
    expect(history.current('owner')).toEqual([ben]);
  });

  it('the owner gives it on, the new one named first: both orders of the two rows mean the same', () => {
    const rows = [row({ person: ben, role: 'owner', writer: anna }), row({ person: anna, role: 'owner', granted: false, writer: anna })];
    for (const column of [anna, ben]) {
      const history = new RoleHistory({ owner: column, creator: anna }, rows, []);
      expect(history.holds(anna, 'owner', '2026-02-01T00:00:00Z')).toBe(true);
      expect(history.holds(ben, 'owner', '2026-02-01T00:00:00Z')).toBe(false);
      expect(history.current('owner')).toEqual([ben]);
    }
  });

  it('an owner who did not create the goal gives it on, and the column still names them', () => {
    const rows = [row({ person: ben, role: 'owner', writer: anna }), row({ person: anna, role: 'owner', granted: false, writer: anna })];
    const history = new RoleHistory({ owner: anna, creator: admin }, rows, []);
    expect(history.holds(anna, 'owner', '2026-02-01T00:00:00Z')).toBe(true);
    expect(history.current('owner')).toEqual([ben]);
  });

  it('an administrator\'s row counts only for the time in which they were one', () => {
    const before = row({ person: cleo, writer: admin, written: '2025-12-31T00:00:00Z' });
    expect(new RoleHistory(subject, [before], administrators).askedFor).toEqual([before]);
  });

  it('a new owner is one only through a row that counts', () => {
    const claim = row({ person: cleo, role: 'owner', writer: cleo });
    const history = new RoleHistory(subject, [claim], administrators);
    expect(history.current('owner')).toEqual([anna]);
  });
});
