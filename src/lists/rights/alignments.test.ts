import { alignmentsOf, type AlignmentStatement } from './alignments';
import { Rights } from './counting';

const anna = 'anna@contoso.example';
const ben = 'ben@contoso.example';
const rights = new Rights({
  accounts: { administrators: [{ person: 'admin@contoso.example', from: null, until: null }], sources: [] }, roles: new Map(), homeOf: () => null,
  subject: (goal) => (goal === 'o1' ? { owner: anna, creator: anna } : goal === 'k2' ? { owner: ben, creator: ben } : undefined)
});
let id = 0;
const row = (changes: Partial<AlignmentStatement>): AlignmentStatement => ({ id: ++id, child: 'k2', parent: 'o1', weight: null, removed: false, writer: ben, written: `2026-03-01T00:00:${String(id % 60).padStart(2, '0')}Z`, ...changes });

describe('which alignments hold', () => {
  it('the last row that counts', () => {
    const rows = [row({ weight: 20 }), row({ weight: 30 })];
    expect(alignmentsOf(rows, rights).alignments).toEqual([{ child: 'k2', parent: 'o1', weight: 30 }]);
    expect(alignmentsOf([...rows].reverse(), rights).alignments).toEqual([{ child: 'k2', parent: 'o1', weight: 30 }]);
  });

  it('a weight of the parent\'s side stands against later ones of the child\'s', () => {
    expect(alignmentsOf([row({ weight: 20 }), row({ weight: 0, writer: anna }), row({ weight: 90 })], rights).alignments).toEqual([{ child: 'k2', parent: 'o1', weight: 0 }]);
  });

  it('the child\'s side may end what it began, and begin again', () => {
    expect(alignmentsOf([row({}), row({ removed: true })], rights).alignments).toEqual([]);
    expect(alignmentsOf([row({}), row({ removed: true }), row({ weight: 5 })], rights).alignments).toEqual([{ child: 'k2', parent: 'o1', weight: 5 }]);
  });

  it('a row of nobody with a role on either side is ignored and named', () => {
    const claim = row({ writer: 'eve@contoso.example' });
    expect(alignmentsOf([claim], rights)).toEqual({ alignments: [], ignored: [claim] });
  });

  it('an administrator speaks for the parent\'s side', () => {
    expect(alignmentsOf([row({ weight: 40, writer: 'admin@contoso.example' }), row({ weight: 90 })], rights).alignments).toEqual([{ child: 'k2', parent: 'o1', weight: 40 }]);
  });
});
