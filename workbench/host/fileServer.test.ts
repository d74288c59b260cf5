import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { filesOf } from './fileServer';

describe('files of some folders', () => {
  const top = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'));
  const [first, second] = [path.join(top, 'a'), path.join(top, 'b')];
  beforeAll(() => {
    fs.mkdirSync(first);
    fs.mkdirSync(second);
    fs.writeFileSync(path.join(first, 'both.js'), 'first');
    fs.writeFileSync(path.join(second, 'both.js'), 'second');
    fs.writeFileSync(path.join(second, 'only.js'), 'second');
    fs.writeFileSync(path.join(top, 'secret.txt'), 'secret');
  });
  afterAll(() => fs.rmSync(top, { recursive: true }));

  it('are found in the first folder that has them', () => {
    const find = filesOf([first, second]);
    expect(String(find('both.js'))).toBe('first');
    expect(String(find('only.js'))).toBe('second');
    expect(find('none.js')).toBeUndefined();
  });

  it.each(['../secret.txt', 'x/../../secret.txt', '..', '.', ''])('are never outside of them: %s', (name) => {
    expect(filesOf([first])(name)).toBeUndefined();
  });
});
