import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** One ASN.1 value in DER: tag, length, content. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const length = body.length < 128 ? Buffer.from([body.length]) : body.length < 256 ? Buffer.from([0x81, body.length]) : Buffer.from([0x82, body.length >> 8, body.length & 0xff]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
}

const sequence = (...content: readonly Buffer[]): Buffer => der(0x30, ...content);
const objectId = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const ecdsaWithSha256 = objectId('2a8648ce3d040302');
const commonName = objectId('550403');
const subjectAltName = objectId('551d11');

function time(date: Date): Buffer {
  return der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
}

function pem(label: string, content: Buffer): string {
  return `-----BEGIN ${label}-----\n${(content.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;
}

const year = 365 * 86400000;

/** A certificate for host names, signed with its own new key: good for a year, trusted by nobody who was not told to. */
export function selfSignedCertificate(hosts: readonly string[], now = new Date()): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const name = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(hosts[0])))));
  const names = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))));
  const serial = randomBytes(16);
  serial[0] &= 0x7f;
  const certified = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), der(0x02, Buffer.concat([Buffer.from([0x01]), serial])), sequence(ecdsaWithSha256), name,
    sequence(time(new Date(now.getTime() - 86400000)), time(new Date(now.getTime() + year))), name, publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(subjectAltName, der(0x04, names))))
  );
  const signature = sign('sha256', certified, privateKey);
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', sequence(certified, sequence(ecdsaWithSha256), der(0x03, Buffer.from([0]), signature)))
  };
}
