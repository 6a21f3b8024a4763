import { describe, expect, test } from 'vitest'
import { callerBehindProxy } from '../../../../src/services/sign-in/callerBehindProxy.ts'
import { callerGroup } from '../../../../src/services/sign-in/callerGroup.ts'

describe('where a request comes from', () => {
  test.each([
    ['203.0.113.5', null, '203.0.113.5'],
    ['203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['::ffff:203.0.113.5', '198.51.100.1', '::ffff:203.0.113.5'],
    ['127.0.0.1', null, '127.0.0.1'],
    ['127.0.0.1', '', '127.0.0.1'],
    ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['::1', 'forged, 198.51.100.1', '198.51.100.1'],
    ['::ffff:127.0.0.1', 'forged,2001:db8::1 ', '2001:db8::1'],
  ])('is what the socket says, or a proxy on this machine: %s with %j is %s', (peer, header, caller) => {
    expect(callerBehindProxy(peer, header)).toBe(caller)
  })
})

describe('whose attempts are counted together', () => {
  test.each([
    ['203.0.113.5', '::ffff:203.0.113.5'],
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
    ['2001:DB8:1:2::1', '2001:0db8:0001:0002:0:0:0:9'],
    ['fe80::1%eth0', 'fe80::2%eth1'],
  ])('those of %s and %s are', (one, other) => {
    expect(callerGroup(one)).toBe(callerGroup(other))
  })

  test.each([
    ['203.0.113.5', '203.0.113.6'],
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['::ffff:203.0.113.5', '::ffff:203.0.113.6'],
  ])('those of %s and %s are not', (one, other) => {
    expect(callerGroup(one)).not.toBe(callerGroup(other))
  })

  test.each(['', 'nonsense', ':::', '1:2:3:4:5:6:7:8:9', '[::1]'])('%j stands for itself', (address) => {
    expect(callerGroup(address)).toBe(address)
  })
})
