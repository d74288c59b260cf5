import { TenantClient, TenantError } from './TenantClient';

/** Who is looking, as far as the workbench's own pages show it. */
export interface Person {
  id: string;
  upn: string;
  name: string;
}

/** The person of this name from the tenant's Graph; undefined where the tenant does not know them, as after its data were replaced. */
export async function readPerson(baseUrl: string, upn: string): Promise<Person | undefined> {
  try {
    const { id, displayName } = await new TenantClient(baseUrl, upn).read<{ id: string; displayName: string }>('/v1.0/me?$select=id,displayName');
    return { id, upn, name: displayName };
  } catch (error) {
    if (error instanceof TenantError && (error.status === 401 || error.status === 404)) return undefined;
    throw error;
  }
}
