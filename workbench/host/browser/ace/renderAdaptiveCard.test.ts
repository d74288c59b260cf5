import { renderAdaptiveCard } from './renderAdaptiveCard';

const card = (...body: object[]): object => ({ type: 'AdaptiveCard', version: '1.5', body });

describe('an Adaptive Card', () => {
  it('says what is a heading, below the title of the quick view', () => {
    const heading = renderAdaptiveCard(card({ type: 'TextBlock', style: 'heading', text: 'Due' }), jest.fn()).querySelector('[role="heading"]');
    expect(heading?.getAttribute('aria-level')).toBe('3');
  });

  it('never turns text into elements of its own', () => {
    const element = renderAdaptiveCard(card({ type: 'TextBlock', text: '<script>alert(1)</script> **bold**' }), jest.fn());
    expect(element.querySelector('script')).toBeNull();
    expect(element.querySelector('strong')?.textContent).toBe('bold');
  });

  it('hands over an action with what was put in', () => {
    const act = jest.fn();
    const element = renderAdaptiveCard({ ...card({ type: 'Input.Text', id: 'note', value: 'typed' }), actions: [{ type: 'Action.Submit', title: 'Save', data: { id: 'save' } }] }, act);
    document.body.replaceChildren(element);
    document.querySelector('button')?.click();
    expect(act).toHaveBeenCalledTimes(1);
    expect(act.mock.calls[0][0].data).toEqual({ id: 'save', note: 'typed' });
  });

  it('says what is wrong with a card that is not valid', () => {
    const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    renderAdaptiveCard(card({ type: 'Input.Text', label: 'No id' }, { type: 'TextBlock', text: 'x' }), jest.fn());
    expect(error).toHaveBeenCalledWith(expect.stringContaining('not valid'));
    error.mockRestore();
  });
});
