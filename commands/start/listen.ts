import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../machine/UserError';

/**
 * Listens on the loopback address only. @returns the port that was got (0 asks for any free one)
 * @throws UserError when the port is taken or may not be used
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new UserError(`Port ${port} is in use, perhaps by another npm start: end that one, or choose another with npm start -- --port N (0 = any free one).`));
      else if (error.code === 'EACCES') reject(new UserError(`Port ${port} may not be used by this account: choose one above 1024 with npm start -- --port N.`));
      else reject(error);
    });
    // `localhost` is what the browser uses, and it may resolve to either loopback address; ::1 is not there on every machine.
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
