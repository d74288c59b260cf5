import { keepFocusInside } from './keepFocusInside';

describe('focus in a dialog', () => {
  const press = (shiftKey: boolean) => {
    const preventDefault = jest.fn();
    keepFocusInside(document.querySelector('div') as HTMLElement, { key: 'Tab', shiftKey, preventDefault });
    return preventDefault;
  };
  beforeEach(() => {
    document.body.innerHTML = '<div tabindex="-1"><button id="first"></button><input id="middle"><a id="last" href="#">x</a></div>';
  });
  const focus = (id: string) => document.getElementById(id)?.focus();

  it('goes from the last element to the first and back', () => {
    focus('last');
    press(false);
    expect(document.activeElement?.id).toBe('first');
    press(true);
    expect(document.activeElement?.id).toBe('last');
  });

  it('moves by itself in between', () => {
    focus('middle');
    expect(press(false)).not.toHaveBeenCalled();
    expect(document.activeElement?.id).toBe('middle');
  });

  it('stays where there is nothing to go to', () => {
    document.body.innerHTML = '<div tabindex="-1"></div>';
    expect(press(false)).toHaveBeenCalled();
  });
});
