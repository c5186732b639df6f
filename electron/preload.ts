import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Event } from '../core/api/events.ts';
import type { Transport } from '../core/api.ts';

/** All that a page gets of the world outside it. The listener is handed the event's data, never Electron's own event. */
const host: Transport = {
  call: (name, input, learner) => ipcRenderer.invoke('call', name, input, learner),
  on: (listener) => {
    const hear = (_event: IpcRendererEvent, data: Event) => listener(data);
    ipcRenderer.on('event', hear);
    return () => {
      ipcRenderer.off('event', hear);
    };
  },
};

contextBridge.exposeInMainWorld('host', host);
