// Object identifiers as they stand in DER, in hexadecimal.
export const signedData = '2a864886f70d010702'
export const tstInfo = '2a864886f70d0109100104'
export const contentType = '2a864886f70d010903'
export const messageDigest = '2a864886f70d010904'
export const signingCertificate = '2a864886f70d010910020c'
export const signingCertificateV2 = '2a864886f70d010910022f'
export const sha256 = '608648016503040201'
/** Purpose of a certificate. */
export const timeStamping = '1.3.6.1.5.5.7.3.8'

/** SHA-1 is no proof any more, and is not here. */
export const digests: Readonly<Record<string, 'sha256' | 'sha384' | 'sha512'>> = {
  [sha256]: 'sha256', '608648016503040202': 'sha384', '608648016503040203': 'sha512',
}

/** Digest of a signature; `null`: the one that the signer names beside it. */
export const signatures: Readonly<Record<string, 'sha256' | 'sha384' | 'sha512' | null>> = {
  '2a864886f70d010101': null,
  '2a864886f70d01010b': 'sha256', '2a864886f70d01010c': 'sha384', '2a864886f70d01010d': 'sha512',
  '2a8648ce3d040302': 'sha256', '2a8648ce3d040303': 'sha384', '2a8648ce3d040304': 'sha512',
}
