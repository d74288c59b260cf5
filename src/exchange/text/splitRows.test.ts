import fc from 'fast-check';
import Papa from 'papaparse';
import { splitRows } from './splitRows';

const split = (text: string) => splitRows(text, ',');

describe('splitRows', () => {
  it.each<[string, string[][]]>([
    ['a,b\nc,d', [['a', 'b'], ['c', 'd']]], ['a,b\n', [['a', 'b'], ['']]], ['', [['']]], [',', [['', '']]], ['a,\n,b', [['a', ''], ['', 'b']]], ['\n\na', [[''], [''], ['a']]],
    ['"a,b","c\nd"\ne', [['a,b', 'c\nd'], ['e']]], ['"a""b",""', [['a"b', '']]], ['"a" ,b', [['a', 'b']]], ['12" pipe,"b"', [['12" pipe', 'b']]], ['"""a"""', [['"a"']]]
  ])('splits %j', (text, rows) => {
    expect(split(text)).toEqual({ rows, isOpen: false });
  });

  it('takes marks that should have been doubled as they stand, and no more rows with them', () => {
    expect(split('1,"Grow" revenue,"x"\n2,"Next",y')).toEqual({ rows: [['1', '"Grow" revenue', 'x'], ['2', 'Next', 'y']], isOpen: false });
    expect(split('1,"Grow "fast" now",x\n2,"Next",y')).toEqual({ rows: [['1', 'Grow "fast" now', 'x'], ['2', 'Next', 'y']], isOpen: false });
  });

  it('says when the last cell never closes', () => {
    expect(split('a,b\nc,"open,d\ne')).toEqual({ rows: [['a', 'b'], ['c', 'open,d\ne']], isOpen: true });
  });

  it('reads back any cells that papaparse wrote', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', ';') }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      expect(splitRows(Papa.unparse(rows, { newline: '\n' }), ',').rows).toEqual(rows);
    }));
  });

  it('takes as long for a large file as its size asks for', () => {
    const rows = splitRows('x\n'.repeat(300000), ',').rows;
    expect(rows).toHaveLength(300001);
    expect(splitRows(`"${'a""'.repeat(200000)}`, ',').isOpen).toBe(true);
  });
});
