/** A link from a list, if it is one to follow: absolute, over http or https. Else null. */
export function safeLink(address: string | null): string | null {
  if (!address || !/^https?:\/\//i.test(address.trim())) return null;
  try {
    return new URL(address.trim()).href;
  } catch {
    return null; // The one reason that there is: it is no address.
  }
}
