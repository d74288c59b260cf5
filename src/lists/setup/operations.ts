import type { BatchOperation } from '../connection/batch';

export const post = (path: string, body?: unknown): BatchOperation => ({ method: 'POST', path, body });
export const merge = (path: string, body: unknown): BatchOperation => ({ method: 'MERGE', path, body, etag: '*' });
