/**
 * Does one thing at a time among all tabs of this browser that share its storage. Where the browser has no locks (a page without https, a command), at once: what is done
 * must be harmless when it is done twice, only not as tidy.
 */
export const alone = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Pick<Navigator, 'locks'>>).locks;
  return locks === undefined ? work() : (locks.request(name, work) as Promise<T>);
};
