import { X509Certificate } from 'node:crypto';
import { selfSignedCertificate } from './selfSignedCertificate';

test('the certificate is for the hosts, and signed with its key', () => {
  const { cert, key } = selfSignedCertificate(['contoso.sharepoint.com', 'graph.microsoft.com']);
  const certificate = new X509Certificate(cert);
  expect(certificate.checkHost('graph.microsoft.com')).toBe('graph.microsoft.com');
  expect(certificate.checkHost('example.com')).toBeUndefined();
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(key).toContain('PRIVATE KEY');
  expect(new Date(certificate.validTo).getTime()).toBeGreaterThan(Date.now());
});
