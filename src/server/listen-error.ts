import { ConfigError } from '../config/read-config.ts';
import { shownValue } from '../config/setting-parsers.ts';

/**
 * Explains why a server could not listen.
 * @param portSetting the setting or option to change
 * @param hostSetting the setting of the host
 * @returns a ConfigError if the user can fix the cause, else the error itself
 */
export function describeListenError(
  error: unknown,
  host: string,
  port: number,
  portSetting: string,
  hostSetting = 'HOST',
): unknown {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return new ConfigError(
        `${portSetting} ${port}: another process is listening on it; choose another port, or 0 for any free one.`,
      );
    case 'EACCES':
      return new ConfigError(`${portSetting} ${port}: this user may not listen on it; choose a port above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigError(
        `${hostSetting} ${shownValue(host)}: this machine has no such address; accepted on every machine: 127.0.0.1, 0.0.0.0.`,
      );
    default:
      return error;
  }
}
