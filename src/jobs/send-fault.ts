// Why a webhook got no answer, in words for whoever set it up.

const UNTRUSTED = 'The certificate of the receiver comes from an authority that is not trusted here';
const CERTIFICATE_FAULTS: Readonly<Record<string, string>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate of the receiver is for another name',
  CERT_HAS_EXPIRED: 'The certificate of the receiver has expired',
  CERT_NOT_YET_VALID: 'The certificate of the receiver is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
};

/** What an error of a connection says: a sentence where there is one, else its code. */
export function sendFault({ message, code }: NodeJS.ErrnoException): string {
  if (code === undefined) return message;
  const sentence = CERTIFICATE_FAULTS[code];
  return sentence === undefined ? code : `${sentence} (${code}).`;
}
