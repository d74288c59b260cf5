/** Gives every element a size: the test environment lays nothing out, and the tree draws only what has room. Returns what undoes it. */
export function giveElementsSize(width: number, height: number): () => void {
  const spies = [
    jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(width),
    jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(height),
    jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height),
    jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ x: 0, y: 0, top: 0, left: 0, right: width, bottom: height, width, height, toJSON: () => '' })
  ];
  return () => spies.forEach((spy) => spy.mockRestore());
}
