/** `node scripts/install.mjs`: installs what package-lock.json says, when it is not there already. */
import { installIfNeeded, requireNode20 } from './toolchain.mjs';

requireNode20();
await installIfNeeded();
