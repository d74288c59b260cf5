import fc from 'fast-check';
import { anyLog } from '../testing/anyOrganisation';
import { fold } from './fold';
import { runs, seed } from '../testing/propertyRuns';

const log = anyLog(fc.constant({ keyResult: 'k', objective: null }));
const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Auckland');
const check = <Values extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<Values>): void => fc.assert(property, { seed, numRuns: runs(2000) });

describe(`folding any log (PROPERTY_SEED=${seed})`, () => {
  it('gives the same in any order', () => {
    check(fc.property(log, zone, fc.nat(), (rows, timeZone, turn) => {
      const reordered = [...rows.slice(turn % (rows.length + 1)).reverse(), ...rows.slice(0, turn % (rows.length + 1))];
      expect(fold(null, reordered, timeZone)).toEqual(fold(null, rows, timeZone));
    }));
  });

  it('gives the same folded again', () => {
    check(fc.property(log, zone, (rows, timeZone) => {
      const { snapshot, needsLog } = fold(null, rows, timeZone);
      expect(fold(snapshot, rows, timeZone)).toMatchObject({ snapshot, needsLog });
    }));
  });

  it('gives the same for any split, or says that it needs the log', () => {
    let [answered, asked] = [0, 0];
    check(fc.property(log, zone, fc.array(fc.nat(2), { minLength: 20, maxLength: 20 }), (rows, timeZone, parts) => {
      const whole = fold(null, rows, timeZone);
      let state = fold(null, [], timeZone);
      let needsLog = false;
      for (const part of [0, 1, 2]) {
        state = fold(state.snapshot, rows.filter((_row, i) => parts[i] === part), timeZone);
        needsLog ||= state.needsLog;
      }
      if (needsLog) asked++;
      else {
        answered++;
        expect(state.snapshot).toEqual(whole.snapshot);
      }
    }));
    expect(answered).toBeGreaterThan(asked / 4);
  });

  it('never asks for the log without a correction', () => {
    check(fc.property(log, zone, fc.nat(), (rows, timeZone, cut) => {
      const plain = rows.filter((row) => row.kind !== 'correction');
      const { snapshot } = fold(null, plain.slice(0, cut % (plain.length + 1)), timeZone);
      expect(fold(snapshot, plain.slice(cut % (plain.length + 1)), timeZone)).toEqual(fold(null, plain, timeZone));
    }));
  });
});
