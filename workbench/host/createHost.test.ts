import { instanceIdOf } from './createHost';

describe('a component\'s instance id', () => {
  it('is a GUID, the same at every visit, another on every page', () => {
    expect(instanceIdOf('/a', 'c')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(instanceIdOf('/a', 'c')).toBe(instanceIdOf('/a', 'c'));
    expect(instanceIdOf('/a', 'c')).not.toBe(instanceIdOf('/b', 'c'));
  });
});
