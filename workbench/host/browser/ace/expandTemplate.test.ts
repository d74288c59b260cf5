/** @jest-environment node */
import { expandTemplate } from './expandTemplate';

describe('a template', () => {
  it('gets its data, repeated where it says so', () => {
    const template = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', $data: '${goals}', text: '${name}: ${if(done, \'done\', \'open\')}' }] };
    expect(expandTemplate(template, { goals: [{ name: 'A', done: true }, { name: 'B', done: false }] })).toMatchObject({ body: [{ text: 'A: done' }, { text: 'B: open' }] });
  });
});
