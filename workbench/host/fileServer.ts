import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8', '.woff': 'font/woff',
  '.woff2': 'font/woff2', '.png': 'image/png', '.svg': 'image/svg+xml', '.map': 'application/json; charset=utf-8'
};

/** A file's content, or undefined where there is none by that name. */
export type FileSource = (name: string) => Buffer | undefined;

/** The files of some folders as if they were one; the first that has a name wins. Nothing outside of them can be named. */
export function filesOf(folders: readonly string[]): FileSource {
  return (name) => {
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (file.startsWith(folder + path.sep) && fs.existsSync(file) && fs.statSync(file).isFile()) return fs.readFileSync(file);
    }
    return undefined;
  };
}

/** Sends a file. A name that holds a content hash is kept by the browser for good; everything else is asked for again, with an ETag. */
export function sendFile(request: IncomingMessage, response: ServerResponse, name: string, content: Buffer): void {
  const tag = `"${createHash('sha1').update(content).digest('base64url')}"`;
  const lasting = /[_-][0-9a-f]{16,}\.\w+$/.test(name);
  const headers = { 'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache', etag: tag };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream', 'content-length': content.length });
  response.end(request.method === 'HEAD' ? undefined : content);
}
