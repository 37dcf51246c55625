// `s3://endpoint/bucket/prefix`: how a bucket is written in one line. Whoever holds the keys is named by the environment, so that
// they never stand in a settings file.
export interface BucketAddress {
  readonly endpoint: string
  readonly bucket: string
  readonly prefix: string
}

/** `s3://nas.example:9000/copies/emr`; `s3+http://` where there is no TLS, which only a wire to the next shelf may do. */
export function bucketAddress(place: string): BucketAddress | null {
  const [, plain, host, bucket, prefix = ''] = /^s3(\+http)?:\/\/([^/]+)\/([^/]+)(?:\/(.*))?$/i.exec(place) ?? []
  if (host === undefined || bucket === undefined) return null
  return { endpoint: `${plain === undefined ? 'https' : 'http'}://${host}`, bucket, prefix: prefix.replace(/\/+$/, '') }
}
