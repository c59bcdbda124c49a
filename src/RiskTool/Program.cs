using FangFan.Risk.Tool;
using FangFan.Risk.Tool.Terminal;

return new FangfanCommand(ToolConsole.Real()).Run(args);
