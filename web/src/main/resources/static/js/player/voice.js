// Speaking, a tone, and listening for a few words; each only when it was asked for.
let spoken = "";

export function speak(words) {
  if (!("speechSynthesis" in window)) return;
  spoken = words.toLowerCase();
  speechSynthesis.cancel();
  speechSynthesis.speak(new SpeechSynthesisUtterance(words));
}

let audio = null;
export function beep(pitch) {
  audio ??= new AudioContext();
  const tone = audio.createOscillator(), volume = audio.createGain();
  tone.frequency.value = pitch;
  volume.gain.value = 0.15;
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.18);
}

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
export const canListen = Boolean(Recognition);
const WORDS = ["stop", "softer", "pause", "go on", "next", "repeat", "yes"];

/** The command in what was heard. Stop comes first, whatever else was said. What we are saying ourselves is not heard as a command. */
export function command(heard) {
  const said = ` ${heard.toLowerCase().replace(/[^a-z]+/g, " ")} `;
  const word = WORDS.find(w => said.includes(` ${w} `));
  const ours = "speechSynthesis" in window && speechSynthesis.speaking;
  return ours && (word !== "stop" || spoken.includes("stop")) ? undefined : word;
}

export class Listener {
  constructor(heard, failed) {
    this.heard = heard;
    this.failed = failed;
    this.recognition = null;
  }

  start() {
    if (!canListen || this.recognition) return;
    const r = this.recognition = new Recognition();
    r.lang = "en";
    r.continuous = true;
    r.onresult = event => {
      const result = event.results[event.results.length - 1];
      const word = command(result[0].transcript);
      if (word && (result.isFinal || word === "stop")) this.heard(word);
    };
    // A browser ends listening by itself after a while.
    r.onend = () => { if (this.recognition === r) this.again(r); };
    r.onerror = event => { if (["not-allowed", "service-not-allowed", "audio-capture", "network"].includes(event.error)) this.give(event.error); };
    this.again(r);
  }

  again(r) {
    try {
      r.start();
    } catch {
      this.give("start");
    }
  }

  give(why) {
    this.stop();
    this.failed(why);
  }

  stop() {
    const r = this.recognition;
    this.recognition = null;
    r?.abort();
  }
}
