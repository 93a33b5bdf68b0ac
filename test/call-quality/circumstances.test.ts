import { describe, expect, it } from '@jest/globals';
import { destinationCountry } from '../../src/call-quality/country-code.ts';
import { browserOf, operatingSystemOf } from '../../src/digest/user-agent.ts';
import type { SdkPlatform } from '../../src/reports/normalise/sdk.ts';

const sdk = (userAgent: string | null, platform: SdkPlatform = 'JAVASCRIPT') => ({
  name: null,
  version: null,
  userAgent,
  platform,
});

describe('an SDK’s user agent', () => {
  it.each([
    ['TelnyxRTC/2.27.10 (JS; Chrome 156)', 'Chrome 156', null],
    ['TelnyxRTC/2.27.10 (JS; Edge 156)', 'Edge 156', null],
    ['TelnyxRTC/2.10.1 (JS)', null, null],
    ['TelnyxRTC/3.4.0 (iOS 18.5; iPhone15,3)', null, 'iOS 18'],
    ['TelnyxVoiceSDK/4.3.0 (Flutter; Android 15)', null, 'Android 15'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      'Chrome 156',
      'Windows 10',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1',
      'Edge 156',
      'Windows 10',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
      'Safari 26',
      'macOS 10',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:151.0) Gecko/20100101 Firefox/151.0', 'Firefox 151', 'Linux'],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36',
      'Chrome 156',
      'Android 15',
    ],
    [null, null, null],
  ])('%s: %s, %s', (userAgent, browser, system) => {
    expect(browserOf(sdk(userAgent))).toBe(browser);
    expect(operatingSystemOf(sdk(userAgent))).toBe(system);
  });

  it('may name a system by its family alone', () => {
    expect(operatingSystemOf(sdk('TelnyxAndroidSDK/3.3.0', 'ANDROID'))).toBe('Android');
    expect(operatingSystemOf(sdk('TelnyxRTC/3.4.0', 'IOS'))).toBe('iOS');
  });
});

describe('the country that was called', () => {
  it('comes from the record, or else from the number', () => {
    expect(destinationCountry({ country_code: 44, cld: '+13125550177' })).toBe('+44');
    expect(destinationCountry({ country_code: '353' })).toBe('+353');
    for (const [cld, code] of [
      ['+13125550177', '+1'],
      ['+442079460142', '+44'],
      ['+35315550142', '+353'],
      ['+77272500000', '+7'],
      ['+8613912345678', '+86'],
      ['+85212345678', '+852'],
      ['+998712345678', '+998'],
    ])
      expect(destinationCountry({ cld })).toBe(code);
  });

  it('is not known of what is no number', () => {
    for (const cld of ['sip:anna@example.com', '911', '', '+0123456789', undefined])
      expect(destinationCountry({ cld })).toBeNull();
  });
});
