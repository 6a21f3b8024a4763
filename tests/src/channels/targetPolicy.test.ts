import { describe, expect, it } from 'vitest'
import { isAllowedTarget } from '../../../src/channels/targetPolicy.ts'

const open = [
  'https://hooks.slack.com/services/T0/B0/x',
  'https://hooks.slack.com:8443/x',
  'https://почта.example.com/x',
  'https://8.8.8.8/',
  'https://172.32.0.1/',
  'https://[2606:4700::1111]/',
  'https://[2001:4860:4860::8888]/',
  'https://[::ffff:8.8.8.8]/',
  'https://internal.example.com/',
]

const privateOnly = [
  'http://hooks.slack.com/x',
  'https://localhost/',
  'https://LOCALHOST./',
  'https://app.localhost/',
  'https://printer.local/',
  'https://vault.internal/',
  'https://intranet/',
  'http://127.0.0.1:9000/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://0177.0.0.1/',
  'https://１２７.0.0.1/',
  'https://127。0。0。1/',
  'https://0.0.0.0/',
  'https://10.1.2.3/',
  'https://100.64.0.1/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.0.0.8/',
  'https://192.168.1.1/',
  'https://198.18.0.1/',
  'https://203.0.113.7/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://[::]/',
  'https://[::1]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::10.0.0.1]/',
  'https://[64:ff9b:1::1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:1::1]/',
  'https://[2001:db8::1]/',
  'https://[fc00::1]/',
  'https://[fd12:3456::1]/',
  'https://[ff02::1]/',
]

const never = [
  'not a url',
  '',
  'file:///etc/passwd',
  'ftp://example.com/',
  'data:text/plain,x',
  'https://user@example.com/',
  'https://user:pass@example.com/',
  'https://:pass@localhost/',
  'https://169.254.169.254/latest/meta-data',
  'https://168.63.129.16/',
  'https://192.0.0.192/opc/v2/instance/',
  'https://2852039166/',
  'https://0xa9fea9fe/',
  'https://[::ffff:169.254.169.254]/',
  'https://[2002:a9fe:a9fe::]/',
  'https://[fe80::1]/',
  'https://[febf::1]/',
  'https://[fd00:ec2::254]/',
  'https://100.100.100.200/',
  'https://metadata.google.internal/',
  'https://metadata.google.internal./',
]

describe('where outgoing calls may go', () => {
  it.each(open)('%s is allowed', (url) => {
    expect(isAllowedTarget(url, false)).toBe(true)
    expect(isAllowedTarget(url, true)).toBe(true)
  })

  it.each(privateOnly)('%s is allowed only where private targets are', (url) => {
    expect(isAllowedTarget(url, false)).toBe(false)
    expect(isAllowedTarget(url, true)).toBe(true)
  })

  it.each(never)('%s is never allowed', (url) => {
    expect(isAllowedTarget(url, false)).toBe(false)
    expect(isAllowedTarget(url, true)).toBe(false)
  })
})
