import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ParcelId } from '../../../core/api/parcel.ts';
import { type Fault, FaultError } from '../../../core/faults.ts';
import { parcelChunk } from '../../../core/pack/chunk.ts';
import { call } from '../../api.ts';
import { faultOf } from '../../use-call.ts';

/** A course file on its way from the person to the host, which never learns where it lay. */
interface Arriving {
  /** Null until the host has a place for it. */
  readonly parcel: ParcelId | null;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly received: number;
  readonly fault: Fault | null;
}

interface ArrivalState {
  readonly arriving: Arriving | null;
  /** Takes a file in. Resolves with its name at the host once all of it is there, and with null where it is not. */
  takeIn(file: File, onBegun: (parcel: ParcelId) => void): Promise<ParcelId | null>;
  /** Stops, and forgets what has come. */
  stop(): void;
}

type Caller = typeof call;

/** One file at a time: a second one puts an end to the first. */
export function createArrival(ask: Caller): StoreApi<ArrivalState> {
  return createStore<ArrivalState>()((set, get) => {
    let turn = 0;
    const discard = () => {
      const parcel = get().arriving?.parcel ?? null;
      // A file that cannot be forgotten now is forgotten when the program starts again.
      if (parcel !== null) ask('parcel.discard', { parcel }).catch(() => undefined);
    };
    return {
      arriving: null,
      async takeIn(file, onBegun) {
        if (get().arriving?.fault === null) discard();
        turn += 1;
        const mine = turn;
        const isMine = () => mine === turn;
        const { name, size } = file;
        set({ arriving: { parcel: null, name, size, received: 0, fault: null } });
        try {
          const { parcel } = await ask('parcel.begin', { name: name.slice(0, 300), size });
          if (!isMine()) {
            ask('parcel.discard', { parcel }).catch(() => undefined);
            return null;
          }
          set({ arriving: { parcel, name, size, received: 0, fault: null } });
          onBegun(parcel);
          for (let offset = 0; offset < size; ) {
            const base64 = await read(file.slice(offset, offset + parcelChunk));
            const { received } = await ask('parcel.append', { parcel, offset, base64 });
            if (!isMine()) return null;
            set({ arriving: { parcel, name, size, received, fault: null } });
            offset = received;
          }
          set({ arriving: null });
          return parcel;
        } catch (thrown) {
          const { arriving } = get();
          if (isMine() && arriving) {
            discard();
            set({ arriving: { ...arriving, fault: faultOf(thrown) } });
          }
          return null;
        }
      },
      stop() {
        turn += 1;
        discard();
        set({ arriving: null });
      },
    };
  });
}

/** A piece of a file in base64. Throws `parcel-unsound` where it can no longer be read. */
function read(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''));
    reader.onerror = () => reject(new FaultError('parcel-unsound', '', { why: 'unreadable' }));
    reader.readAsDataURL(piece);
  });
}

export const arrivalStore = createArrival(call);

export const useArrival = <T>(select: (state: ArrivalState) => T): T => useStore(arrivalStore, select);
