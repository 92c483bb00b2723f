import { createSignal } from 'solid-js'
import type { TimerMark } from '../../shared/run/timer.ts'

const storageKey = 'auftakt-clock-sound'
const toneSeconds = 0.4
const gapSeconds = 0.25
const loudness = 0.07 // of 1: heard beside a video call, never above it
/** Hertz: one tone at five minutes, two at one, three that fall at the end. */
const tones: Record<TimerMark, readonly number[]> = { 5: [660], 1: [660, 660], 0: [660, 550, 440] }

const [isSoundOn, setSoundOn] = createSignal(readChoice())

export { isSoundOn }

/** Remembered on this device. */
export function chooseSound(on: boolean): void {
  setSoundOn(on)
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off')
  } catch {
    // storage is forbidden here: the choice then lasts as long as the page
  }
}

let context: AudioContext | undefined

/** A short, quiet sound. Silent until somebody has used the page: browsers forbid it before, and so would we. */
export function chime(mark: TimerMark): void {
  if (!isSoundOn() || !navigator.userActivation?.hasBeenActive) return
  context ??= new AudioContext()
  const audio = context
  for (const [index, hertz] of tones[mark].entries()) playTone(audio, hertz, audio.currentTime + index * gapSeconds)
}

function playTone(audio: AudioContext, hertz: number, at: number): void {
  const volume = audio.createGain()
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(loudness, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + toneSeconds)
  const tone = audio.createOscillator()
  tone.frequency.value = hertz
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + toneSeconds)
}

function readChoice(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true // storage is forbidden here
  }
}
