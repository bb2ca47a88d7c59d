/** Opens an address in the browser that the system has; where that fails the address, printed before, is enough. */
import { spawn } from 'node:child_process';

export function openBrowser(url: string): void {
  const [command, parameters] =
    process.platform === 'win32'
      ? (['rundll32', ['url.dll,FileProtocolHandler', url]] as const)
      : ([process.platform === 'darwin' ? 'open' : 'xdg-open', [url]] as const);
  const child = spawn(command, parameters, { stdio: 'ignore', detached: true, windowsHide: true });
  child.on('error', () => {
    console.log('Không tự mở được trình duyệt: hãy mở địa chỉ trên.');
  });
  child.unref();
}
