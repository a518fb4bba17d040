/**
 * Files of Rigaku diffractometers: RAS and its zip archive RASX of SmartLab Studio, ASC and other
 * text of older programs, and binary RAW.
 */
package org.xrdlens.io.rigaku;
