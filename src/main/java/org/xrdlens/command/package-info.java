/**
 * The SciJava commands: forms that gather inputs, call one workflow and show its end. The fields'
 * names are the macro keys and never change.
 */
package org.xrdlens.command;
