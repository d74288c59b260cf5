import { bandOf, keyResultScore, objectiveScore } from './score';

describe('keyResultScore', () => {
  it('is the stored one, else the completion of a closed one', () => {
    expect([keyResultScore(0, 'closed', 1), keyResultScore(0.5, 'active', 1), keyResultScore(null, 'closed', 0.7), keyResultScore(null, 'closed', null), keyResultScore(null, 'active', 0.7), keyResultScore(null, 'postponed', 0.7)]).toEqual([0, 0.5, 0.7, null, null, null]);
  });
});

describe('objectiveScore', () => {
  it('is the stored one whatever its key results have', () => expect([objectiveScore(0.1, 'closed', 1, [0.5]), objectiveScore(0.1, 'active', 1, [0.5])]).toEqual([0.1, 0.1]));
  it('is none while it is open, even when all its key results have one', () => expect([objectiveScore(null, 'active', 1, [0.5]), objectiveScore(null, 'postponed', 1, [0.5]), objectiveScore(null, 'draft', 1, [0.5])]).toEqual([null, null, null]));
  it('is the mean of its key results\' scores, else its completion', () => {
    expect([objectiveScore(null, 'closed', 1, [0.5, 0]), objectiveScore(null, 'closed', 0.9, [0.5, null]), objectiveScore(null, 'closed', 0.9, []), objectiveScore(null, 'closed', null, [])]).toEqual([0.25, 0.9, 0.9, null]);
  });
});

describe('bandOf', () => {
  it('rounds half up before it looks', () => {
    expect([0, 0.44, 0.45, 0.64, 0.65, 0.94, 0.95, 1].map((score) => bandOf(score, 'aspirational'))).toEqual(['red', 'red', 'yellow', 'yellow', 'green', 'green', 'orange', 'orange']);
    // A mean of scores that should be 0.45.
    expect([0.45 - 1e-16, 0.4499999999].map((score) => bandOf(score, 'growth'))).toEqual(['yellow', 'yellow']);
    expect([bandOf(0.95, 'committed'), bandOf(0.94, 'committed'), bandOf(0.2, 'committed'), bandOf(null, 'committed')]).toEqual(['green', 'green', 'red', null]);
  });
});
