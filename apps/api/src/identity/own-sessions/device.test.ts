import { describe, expect, it } from '@jest/globals';
import { readDevice } from './device.js';

const MOZILLA = 'Mozilla/5.0';

describe('the device of a session, as its browser describes it', () => {
  it.each([
    ['FIREFOX', 'WINDOWS', `${MOZILLA} (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0`],
    [
      'CHROME',
      'WINDOWS',
      `${MOZILLA} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36`,
    ],
    [
      'EDGE',
      'WINDOWS',
      `${MOZILLA} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`,
    ],
    [
      'SAFARI',
      'MAC',
      `${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15`,
    ],
    [
      'SAFARI',
      'IPHONE',
      `${MOZILLA} (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1`,
    ],
    [
      'SAMSUNG_INTERNET',
      'ANDROID',
      `${MOZILLA} (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`,
    ],
    ['FIREFOX', 'LINUX', `${MOZILLA} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`],
    ['OTHER', 'OTHER', 'curl/8.5.0'],
    ['OTHER', 'OTHER', null],
  ])('%s, %s', (browser, system, userAgent) => {
    expect(readDevice(userAgent)).toEqual({ browser, system });
  });
});
