import { parseStartOptions } from './options';

describe('options of npm start', () => {
  it('has defaults for a first try', () => {
    expect(parseStartOptions([])).toEqual({ port: 4400, open: true, data: null, people: 300, fresh: false, store: null });
  });

  it('reads every option', () => {
    expect(parseStartOptions(['--port', '0', '--no-open', '--data', 'a.csv', '--people', '20000', '--fresh', '--store', 'x']))
      .toEqual({ port: 0, open: false, data: 'a.csv', people: 20000, fresh: true, store: 'x' });
  });

  it.each([['--port', 'abc'], ['--port', '70000'], ['--people', '39'], ['--people', '1.5'], ['--nonsense', '1']])('names the wrong argument: %s %s', (name, value) => {
    expect(() => parseStartOptions([name, value])).toThrow(name);
  });
});
