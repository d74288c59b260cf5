import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { cached, hashInputs } from './bundleCache';

describe('the cache of bundles', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bundles-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('makes a thing once for a key and anew for another', async () => {
    let made = 0;
    const make = async () => ({ made: ++made });
    expect(await cached(folder, 'thing', 'k1', make)).toEqual({ made: 1 });
    expect(await cached(folder, 'thing', 'k1', make)).toEqual({ made: 1 });
    expect(await cached(folder, 'thing', 'k2', make)).toEqual({ made: 2 });
    expect(fs.readdirSync(folder)).toEqual(['thing-k2.json']);
  });

  it('has a new key when a file or the recipe changes', () => {
    const file = path.join(folder, 'input.ts');
    fs.writeFileSync(file, 'one');
    const before = hashInputs([file], 'recipe');
    expect(hashInputs([file], 'recipe')).toBe(before);
    expect(hashInputs([file], 'other recipe')).not.toBe(before);
    fs.writeFileSync(file, 'two');
    expect(hashInputs([file], 'recipe')).not.toBe(before);
  });
});
